import type { Instant } from './common';

export interface Municipality {
  name: string;
  phone: string;
  email: string;
}

export interface AnonymousSession {
  authenticated: false;
  csrfToken: string;
  municipality: Municipality;
}

export interface LoggedInSession {
  authenticated: true;
  kind: 'resident' | 'staff';
  displayName: string;
  roles: string[];
  protected: boolean;
  csrfToken: string;
  idleExpiresAt: Instant;
  absoluteExpiresAt: Instant;
  municipality: Municipality;
}

export type Session = AnonymousSession | LoggedInSession;

export type BankIdDevice = 'same' | 'other';

/** A BankID order as the browser sees it; `message` is the recommended text in the reader's language. */
export interface Order {
  orderId: string;
  status: 'pending' | 'failed' | 'complete';
  messageCode: string;
  message: string;
  hintCode?: string;
  qr?: string;
  launchUrl?: string;
  signed?: boolean;
}

import type { ActingRight } from './acting';
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
  /** null for a protected person: nobody looking over a shoulder reads a name. */
  displayName: string | null;
  roles: string[];
  protected: boolean;
  /** By which right she acts for another now; absent or null when she acts for herself. */
  acting?: ActingRight | null;
  /** Residents: who acts and for whom, in one word; a page sends it back with what it does. */
  actingKey?: string;
  /** Residents: false for somebody known by the e-legitimation of another country alone, who cannot use BankID. */
  hasPersonalNumber?: boolean;
  /** She acted for another until the right ended, or cannot be checked. */
  actingEnded?: boolean;
  /** Staff: the account. */
  staffId?: string;
  /** Staff: the absent colleague for whom one acts. */
  deputyFor?: { id: string; name: string | null } | null;
  csrfToken: string;
  idleExpiresAt: Instant;
  absoluteExpiresAt: Instant;
  /** So long before the end the page warns. */
  warningSeconds: number;
  municipality: Municipality;
}

/** One place where the person is logged in. */
export interface OwnLogin {
  id: string;
  device: { browser: string; system: string };
  loginAt: Instant;
  seenAt: Instant;
  isCurrent: boolean;
}

export type Session = AnonymousSession | LoggedInSession;

export type BankIdDevice = 'same' | 'other';

/** Begins an order: where the BankID is, and where one comes back to. */
export interface OrderStart {
  device: BankIdDevice;
  returnTo?: string;
  hasTouch?: boolean;
}

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

/** An e-legitimation beside BankID that one may log in and sign with. */
export interface EidProvider {
  /** Entity id of its IdP. */
  id: string;
  name: string;
  /** A picture as a data URL. */
  logo: string | null;
  /** True for legitimations of other countries. */
  isForeign: boolean;
}

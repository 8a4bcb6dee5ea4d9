import type { Instant, PhoneRoute } from './common';

export type ContactChannel = 'email' | 'sms' | 'digital-mail';

export interface Contact {
  email: string;
  phone: string;
  channel: ContactChannel;
}

export interface Me {
  personId: string;
  name: string | null;
  address: { street: string; postalCode: string; city: string } | null;
  protection: 'none' | 'protected' | 'unknown';
  contact: Contact | null;
  phoneRoute: PhoneRoute | null;
  source: { name: string; at: Instant } | null;
}

/** One reading of my data: who, why and which parts. */
export interface AccessLogEntry {
  at: Instant;
  by: string;
  purpose: string;
  fields: string[];
}

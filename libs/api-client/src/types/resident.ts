import type { Instant, PhoneRoute } from './common';

export type ContactChannel = 'email' | 'sms' | 'digital-mail';

export interface Contact {
  email: string;
  phone: string;
  channel: ContactChannel;
  /** In which notices come. */
  language: 'sv' | 'en';
}

/** Contact details as they are kept, with when each address was confirmed by a code. */
export interface KeptContact {
  email: string | null;
  phone: string | null;
  channel: ContactChannel;
  language: Contact['language'];
  emailConfirmedAt: Instant | null;
  phoneConfirmedAt: Instant | null;
}

/** What one register knows of me. */
export interface KnownSection {
  source: string;
  title: string;
  at: Instant | null;
  rows: { key: string; label: string; value: string }[];
  /** What to do when it is wrong. */
  wrong: string;
}

export interface Me {
  personId: string;
  name: string | null;
  address: { street: string; postalCode: string; city: string } | null;
  protection: 'none' | 'protected' | 'unknown';
  contact: KeptContact | null;
  phoneRoute: PhoneRoute | null;
  /** False for somebody known by the e-legitimation of another country alone. */
  hasPersonalNumber: boolean;
  source: { name: string; at: Instant } | null;
}

/** One reading of my data: who, why and which parts. */
export interface AccessLogEntry {
  at: Instant;
  by: string;
  purpose: string;
  fields: string[];
  /** The person's own case in which it was read. */
  case: { id: string; diaryNumber: string } | null;
}

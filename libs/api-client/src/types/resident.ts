import type { Day, Instant, PhoneRoute } from './common';

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

/** How the organisation is reached for which one acts. */
export interface CompanyContact {
  name: string | null;
  contact: KeptContact | null;
  /** When it was said, and whether it was by the one who asks. */
  source: { at: Instant; isOwn: boolean } | null;
  /** False for an agent whose mandate does not reach so far. */
  mayChange: boolean;
}

/** What one register knows of me, or of the organisation for which I act. */
export interface KnownSection {
  about: 'self' | 'organisation';
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

/** A copy of my data that I have asked for. */
export interface DataExport {
  id: string;
  orderedAt: Instant;
  /** Null until the file is there. */
  readyAt: Instant | null;
  /** After that the file is gone. */
  expiresAt: Instant | null;
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

/** A register, or anything else that the municipality has. */
export type DisputedSource =
  | 'population-register'
  | 'contact-register'
  | 'case-register'
  | 'property-register'
  | 'company-register'
  | 'other';

/** I say that something is wrong in what the municipality knows. */
export interface NewRectification {
  /** Made when the form is opened: sent twice, it is one. */
  requestKey: string;
  about: 'self' | 'represented';
  source: DisputedSource;
  key: string | null;
  text: string;
}

export interface RectificationReceipt {
  diaryNumber: string;
  receivedAt: Instant;
  dueOn: Day;
}

/** The fact in question, as it was shown then. */
export interface DisputedFact {
  source: string;
  sourceTitle: string;
  label: string | null;
  value: string | null;
  at: Instant | null;
}

export type RectificationOutcome = 'corrected' | 'forwarded' | 'unchanged';

/** What I have said, and what the municipality has answered. */
export interface OwnRectification extends RectificationReceipt {
  id: string;
  about: 'person' | 'organisation';
  fact: DisputedFact;
  text: string;
  answer: {
    outcome: RectificationOutcome;
    title: string;
    text: string;
    at: Instant;
    /** How to complain of it; null when it was done. */
    appeal: string | null;
  } | null;
}

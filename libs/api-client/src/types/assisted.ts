import type { Day, Instant, JsonObject, StoredDocument, SummaryPage } from './common';
import type { PrefillSource } from './drafts';

export type AssistedChannel = 'phone' | 'letter' | 'email' | 'visit';
export type AssistedIdentification = 'bankid' | 'document' | 'questions' | 'paper' | 'none';
export type AssistedRight = 'guardian' | 'signatory' | 'agent' | 'trustee' | 'power-of-attorney';

/** An e-service in which an officer may register for somebody. */
export interface AssistedService {
  slug: string;
  title: string;
  unsigned: boolean;
  /** True when the person need not say who she is. */
  unidentified: boolean;
}

/** What an officer can begin with, and what she has begun. */
export interface AssistedOverview {
  services: AssistedService[];
  items: { id: string; service: string; channel: AssistedChannel; arrivedOn: Day; savedAt: Instant }[];
}

export interface AssistedBegin {
  service: string;
  channel: AssistedChannel;
  arrivedOn: Day;
  identifiedBy: AssistedIdentification;
  callId?: string;
  personalNumber?: string;
}

/** An application that an officer writes down for somebody. */
export interface Assisted {
  id: string;
  service: { slug: string; title: string; version: number };
  channel: AssistedChannel;
  arrivedOn: Day;
  identifiedBy: AssistedIdentification;
  person: { isProtected: boolean; name: string | null };
  party: { right: AssistedRight; name: string | null } | null;
  rightId: string | null;
  /** form-js schema; `parseForm` of @farled/forms makes it typed. */
  form: unknown;
  answers: JsonObject;
  prefill: JsonObject;
  sources: Record<string, PrefillSource>;
  papers: StoredDocument[];
  page: string | null;
  revision: number;
  savedAt: Instant;
  status: 'open' | 'registered';
  /** Why it cannot be registered as it stands, by code; null when it can. */
  hindrance: string | null;
  signersNeeded: number;
  mayBeUnsigned: boolean;
}

/** For whom a person may apply now; `unavailable` names what did not answer. */
export interface AssistedParties {
  items: { rightId: string; right: AssistedRight; endsOn: Day | null; name: string | null }[];
  unavailable: AssistedRight[];
}

export interface AssistedReview {
  summary: SummaryPage[];
}

export interface AssistedReceipt {
  state: 'received';
  caseId: string;
  diaryNumber: string;
  receivedAt: Instant;
}

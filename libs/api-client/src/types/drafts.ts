import type { DraftSigners } from './acting';
import type { Instant, JsonObject, PhoneRoute, SummaryPage } from './common';

export interface PrefillSource {
  source: string;
  at: Instant;
}

export interface Draft {
  id: string;
  service: { slug: string; title: string; version: number };
  /** form-js schema; `parseForm` of @farled/forms makes it typed. */
  form: unknown;
  answers: JsonObject;
  prefill: JsonObject;
  sources: Record<string, PrefillSource>;
  protectedRoute: PhoneRoute | null;
  page: string | null;
  revision: number;
  savedAt: Instant;
  expiresAt: Instant;
  status: 'open' | 'frozen' | 'awaiting' | 'submitted';
  signers?: DraftSigners | null;
}

export interface DraftSummary {
  id: string;
  service: string;
  title: string;
  savedAt: Instant;
  page: string | null;
  status?: Draft['status'];
}

export interface DraftSaved {
  revision: number;
  savedAt: Instant;
}

/** The frozen answers, exactly as they are signed. */
export interface Review {
  summary: SummaryPage[];
  signingId: string;
  sha256: string;
  visibleText: string;
  /** How many besides the reader must sign; null when nobody. */
  others?: { count: number; role: 'guardian' | 'signatory' | 'invited'; days: number } | null;
}

/** A case with its number, or nothing yet: others have been asked to sign. */
export type Submitted = Received | { state: 'awaiting'; dueAt: Instant };

export interface Received {
  state?: 'received';
  caseId: string;
  diaryNumber: string;
  receivedAt: Instant;
}

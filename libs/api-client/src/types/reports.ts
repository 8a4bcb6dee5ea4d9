import type { CaseMessage, CasePage, CaseTodo } from './cases';
import type { Day, Instant } from './common';

/** A report without login that has been begun: its form, and the code by which its case will be followed. */
export interface BegunReport {
  id: string;
  service: { slug: string; title: string; version: number };
  /** form-js schema; `parseForm` of @farled/forms makes it typed. */
  form: unknown;
  code: string;
  /** The hash of `challenge:nonce` must begin with so many zero bits. */
  work: { challenge: string; bits: number };
  waitMs: number;
  expiresAt: Instant;
  contact: { phone: string; email: string };
}

export interface ReportReceipt {
  diaryNumber: string;
  receivedAt: Instant;
  promisedOn: Day;
}

/** A case as the one sees it who has its secret code. */
export interface FollowedCase
  extends Pick<CasePage, 'diaryNumber' | 'service' | 'receivedAt' | 'status' | 'steps' | 'history' | 'contact'> {
  todo: CaseTodo[];
  messages: Pick<CaseMessage, 'id' | 'at' | 'from' | 'text'>[];
}

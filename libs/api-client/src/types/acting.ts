import type { Day, Instant, JsonObject, SummaryPage } from './common';

export type RightKind = 'guardian' | 'signatory' | 'agent' | 'trustee' | 'power-of-attorney';

/** A right to act for another, as its holder sees it. */
export interface ActingRight {
  rightId: string;
  kind: RightKind;
  party: { kind: 'person' | 'organisation'; name: string | null };
  origin:
    | 'population-register'
    | 'company-register'
    | 'mina-ombud'
    | 'trustee-register'
    | 'power-of-attorney'
    | 'paper';
  /** The e-services it covers, by slug; null when it covers all. */
  services: string[] | null;
  powers: string[];
  signersNeeded: number;
  /** Whether she may say how the party is reached. */
  keepsContact: boolean;
  endsOn: Day | null;
  checkedAt: Instant;
}

export interface ActingChoices {
  items: ActingRight[];
  /** Kinds of rights whose source does not answer now. */
  unavailable: RightKind[];
}

/** Somebody has asked the resident to sign. */
export interface SignRequestItem {
  id: string;
  role: 'guardian' | 'signatory' | 'invited';
  state: 'waiting' | 'signed' | 'refused' | 'expired' | 'withdrawn';
  title: string;
  party: { kind: 'person' | 'organisation'; name: string | null };
  askedAt: Instant;
  dueAt: Instant;
  answeredAt: Instant | null;
}

export interface SignRequestPage extends SignRequestItem {
  summary: SummaryPage[];
  visibleText: string;
  sha256: string;
  /** What she fills in herself before she signs; null when she is asked to sign only. */
  part: { stage: PartStage; summary: SummaryPage[] } | null;
}

/** How far somebody has come with her part of an application. */
export type PartStage = 'none' | 'empty' | 'begun' | 'ready';

/** A part of an application that somebody else than its writer fills in. */
export interface ApplicationPart {
  id: string;
  title: string;
  /** form-js schema; `parseForm` of @farled/forms makes it typed. */
  form: unknown;
  answers: JsonObject;
  prefill: JsonObject;
  page: string | null;
  revision: number;
  savedAt: Instant;
  state: SignRequestItem['state'];
  dueAt: Instant;
}

/** A part as it will be signed. */
export interface PartReview {
  summary: SummaryPage[];
  visibleText: string;
  sha256: string;
}

/** What is to be signed, in the words that the signer reads. */
export interface ToSign {
  visibleText: string;
  sha256: string;
  signed: boolean;
}

/** How those stand who were asked to sign a draft. */
export interface DraftSigners {
  state: SignRequestItem['state'];
  role: SignRequestItem['role'];
  asked: number;
  signed: number;
  dueAt: Instant;
  reasons: string[];
  /** Each of those who were asked, in the order in which they were. */
  each: { role: SignRequestItem['role']; state: SignRequestItem['state']; part: PartStage; isReminded: boolean }[];
}

import type { CaseStatusCode } from './cases';
import type { Day, Instant } from './common';
import type { Order } from './session';

/** Who rang: the person, or the municipality. */
export type CallInitiator = 'user' | 'RP';
export type CallPurpose = 'question' | 'information' | 'application' | 'other';

/** Begins an identification in a telephone call, or with a statement a signing. */
export interface CallStart {
  /** The case it is about; without a number its applicant is asked. */
  caseId?: string;
  personalNumber?: string;
  initiator: CallInitiator;
  purpose: CallPurpose;
  statement?: string;
}

export interface CallBegun {
  callId: string;
  order: Order;
}

/** How a call goes; `person` and `cases` come when it is done. */
export interface CallProgress extends CallBegun {
  caseId: string | null;
  person?: { name: string | null } | { protected: true };
  cases?: { id: string; diaryNumber: string; service: string; status: CaseStatusCode }[];
  hiddenCases?: number;
}

/** A call in a case that was done. */
export interface Call {
  id: string;
  kind: 'identify' | 'sign';
  at: Instant;
  officer: string | null;
  initiator: CallInitiator;
  purpose: CallPurpose;
  /** True for the applicant and those who act in the case. */
  isParty: boolean;
  /** null for a protected person. */
  name: string | null;
  statement: string | null;
  evidenceId: string | null;
}

export type SignatureCheck =
  | 'stored'
  | 'arrival'
  | 'document'
  | 'chain'
  | 'person'
  | 'purpose'
  | 'content'
  | 'revocation';

/** A kept signature, checked anew when it was asked for. */
export interface CaseSignature {
  role: 'applicant' | 'guardian' | 'signatory' | 'invited' | 'identify' | 'sign';
  evidenceId: string;
  kind: string;
  method: string;
  isValid: boolean;
  signedAt: Instant;
  findings: { check: SignatureCheck; isOk: boolean; code?: string }[];
  certificate?: { name: string; issuer: string; serialNumber: string; validFrom: Instant; validTo: Instant };
  revocation?: { producedAt: Instant; responder: string };
  text: string | null;
  hidden: string | null;
  bankIdIssuedOn: Day | null;
  risk: string | null;
  sha256: string;
}

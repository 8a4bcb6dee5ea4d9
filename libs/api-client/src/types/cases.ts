import type { Day, Instant, StoredDocument, SummaryPage } from './common';

export type CaseStatusCode =
  | 'received'
  | 'review'
  | 'supplement'
  | 'payment'
  | 'booking'
  | 'booked'
  | 'decided'
  | 'handed-over'
  | 'closed';

export interface CaseStatus {
  code: CaseStatusCode;
  text: string;
}

export interface CaseSummary {
  id: string;
  diaryNumber: string;
  title: string;
  status: CaseStatus;
  changedAt: Instant;
  needsYou: boolean;
  /** Messages of the municipality that she has not read. */
  unread: number;
}

/** Something that waits for me in one of my cases. */
export interface MyTask {
  kind: 'supplement' | 'message';
  caseId: string;
  diaryNumber: string;
  title: string;
  dueDate: Day | null;
  count: number;
}

/** What I have been given leave to, and until when. */
export interface Permit {
  caseId: string;
  diaryNumber: string;
  title: string;
  startsOn: Day;
  endsOn: Day;
  state: 'valid' | 'ends-soon' | 'ended';
  mayRenew: boolean;
}

export interface CaseStep {
  id: string;
  title: string;
  text: string;
  /** `possible`: most cases do not come there, but this one still may. */
  state: 'done' | 'current' | 'upcoming' | 'possible';
  at: Instant | null;
  /** The step to which one comes back from this one, which lies beside the way. */
  backTo: string | null;
}

/** What our own history says of when the decision comes. */
export interface ExpectedDecision {
  medianDays: number;
  cases: number;
  /** Null when it takes longer than usual. */
  day: Day | null;
}

export interface CaseTodo {
  kind: 'supplement';
  id: string;
  question: string;
  dueDate: Day;
}

export interface CaseMessage {
  id: string;
  /** `supplement`: a question that had to be answered, or the answer; `withdrawal`: the application was taken back. */
  kind: 'message' | 'supplement' | 'withdrawal';
  at: Instant;
  from: 'municipality' | 'you';
  text: string;
  documents: StoredDocument[];
  /** When the other side read it; null also for what has no receipt. */
  readAt: Instant | null;
}

export interface CaseDocument extends StoredDocument {
  at: Instant;
  kind: string;
}

export interface CaseDecision {
  outcome: 'approved' | 'rejected';
  sentence: string;
  text: string;
  decidedAt: Instant;
  /** Until the page has shown it. */
  isUnread: boolean;
  documentId: string | null;
  /** How to appeal; null when the decision is what was asked for. */
  appeal: string | null;
}

export interface CasePage {
  id: string;
  diaryNumber: string;
  service: { slug: string; title: string };
  receivedAt: Instant;
  status: { code: CaseStatusCode; sentence: string; nextDate: Day | null };
  steps: CaseStep[];
  expected: ExpectedDecision | null;
  todo: CaseTodo[];
  messages: CaseMessage[];
  appeals: CaseAppeal[];
  /** Null when there is nothing to appeal; without a last day until the decision has been read. */
  mayAppeal: { lastDay: Day | null; isLate: boolean } | null;
  unread: number;
  mayWrite: boolean;
  mayWithdraw: boolean;
  documents: CaseDocument[];
  decision: CaseDecision | null;
  history: { at: Instant; text: string }[];
  contact: { phone: string; email: string; department: string };
}

/** `dismissed`: it came too late; `changed`: the municipality changed the decision; `forwarded`: the court tries it. */
export type AppealOutcome = 'dismissed' | 'changed' | 'forwarded';

export interface CaseAppeal {
  id: string;
  text: string;
  receivedAt: Instant;
  /** The day on which the decision reached the appellant, and the last day to appeal counted from there. */
  decisionReadOn: Day;
  lastDay: Day;
  isLate: boolean;
  documents: StoredDocument[];
  answer: { outcome: AppealOutcome; text: string; at: Instant } | null;
}

export interface NewMessage {
  /** Made when the form is opened: sent twice, it is one. */
  requestKey: string;
  text: string;
  documents: string[];
}

export interface SentMessage {
  id: string;
  sentAt: Instant;
}

export interface SentApplication {
  summary: SummaryPage[];
  signedAt: Instant | null;
  sha256: string;
}

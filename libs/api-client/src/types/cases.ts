import type { Day, Instant, StoredDocument, SummaryPage } from './common';

export type CaseStatusCode = 'received' | 'review' | 'supplement' | 'decided' | 'handed-over' | 'closed';

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
}

export interface CaseStep {
  id: string;
  title: string;
  text: string;
  state: 'done' | 'current' | 'upcoming';
  at: Instant | null;
}

export interface CaseTodo {
  kind: 'supplement';
  id: string;
  question: string;
  dueDate: Day;
}

export interface CaseMessage {
  id: string;
  at: Instant;
  from: 'municipality' | 'you';
  text: string;
  documents: StoredDocument[];
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
  todo: CaseTodo[];
  messages: CaseMessage[];
  documents: CaseDocument[];
  decision: CaseDecision | null;
  history: { at: Instant; text: string }[];
  contact: { phone: string; email: string; department: string };
}

export interface SentApplication {
  summary: SummaryPage[];
  signedAt: Instant | null;
  sha256: string;
}

import type { CaseAppeal, CaseDecision, CaseDocument, CaseMessage, CaseStatusCode, CaseStep } from './cases';
import type { Day, Instant, JsonObject, Page, SummaryPage } from './common';

export type TaskView = 'mine' | 'unassigned' | 'all' | 'overdue';

/** When the municipality has promised an answer, and how many working days are left. */
export interface PromiseClock {
  due: Day;
  workingDaysLeft: number;
}

export interface TaskRow {
  id: string;
  caseId: string;
  diaryNumber: string;
  service: string;
  /** null for a protected person: shown as "Skyddad". */
  applicant: string | null;
  step: string;
  priority: string | null;
  promise: PromiseClock;
  /** What the population register says otherwise than when it was sent in, by name. */
  registerChanges: string[];
  /** Messages of the applicant that nobody has read. */
  unread: number;
  assignee: { id: string; name: string | null } | null;
  changedAt: Instant;
  revision: number;
}

export interface TaskList extends Page<TaskRow> {
  counts: Record<TaskView, number>;
}

/** `answered`: the process is being told; `gone`: the process took the task away. */
export type TaskState = 'open' | 'answered' | 'done' | 'gone';

export interface OfficerTask {
  id: string;
  caseId: string;
  diaryNumber: string;
  /** In the applicant's words. */
  step: string | null;
  form: unknown;
  answers: JsonObject;
  revision: number;
  state: 'open' | 'done';
}

export interface DecisionPreview {
  to: string;
  how: string;
  text: string;
}

export interface NamedApplicant {
  /** Null for an organisation. */
  personId: string | null;
  name: string | null;
  personalNumber?: string;
  address: { careOf?: string; street: string; extra?: string; postalCode: string; city: string } | null;
  organisation?: {
    number: string;
    form: string | null;
    status: 'active' | 'winding-up' | 'deregistered' | null;
    /** The procedure under way, in the register's words. */
    procedure: string | null;
    at: Instant | null;
  };
}

export interface OfficerSupplement {
  id: string;
  question: string;
  dueDate: Day;
  state: string;
}

export interface CaseHandover {
  state: 'ordered' | 'waiting' | 'delivered' | 'refused' | 'answered';
  attempts: number;
  receipt: { receiptId: string; number: string | null } | null;
  answer: { outcome: string; text: string; at: Instant } | null;
}

/** Who acted for the applicant, by what right and how that was checked. */
export interface CaseRepresentation {
  right: string;
  by: string | null;
  origin: string;
  checkedAt: Instant;
  validTo: Day | null;
  /** What stands behind the right. */
  evidence: 'paper' | 'signature' | 'register' | 'staff';
  powers: string[];
  coSigners: { name: string | null; signedAt: Instant | null }[];
}

export interface OfficerCase {
  id: string;
  diaryNumber: string;
  service: { slug: string; title: string; version: number };
  receivedAt: Instant;
  status: { code: CaseStatusCode; sentence: string; nextDate: Day | null };
  applicant: NamedApplicant | { protected: true };
  representation?: CaseRepresentation | null;
  facts: { label: string; value: string }[];
  application: SummaryPage[];
  registerNow: { differences: { label: string; atSubmission: string; now: string }[] };
  /** Answers that say something else than the register did. */
  contradictions: { label: string; answer: string; register: string; source: string; at: Instant | null }[];
  documents: CaseDocument[];
  messages: CaseMessage[];
  appeals: CaseAppeal[];
  unread: number;
  mayWrite: boolean;
  notes: { id: string; at: Instant; author: string | null; text: string }[];
  supplements: OfficerSupplement[];
  decision: (Omit<CaseDecision, 'appeal' | 'isUnread'> & { officer: string | null; deputyFor: string | null }) | null;
  handover: CaseHandover | null;
  history: { at: Instant; text: string }[];
  steps: Omit<CaseStep, 'text' | 'backTo'>[];
  process: { bpmnXml: string; active: string[]; done: string[] };
  signature: { signedAt: Instant | null; valid: boolean; by: string } | null;
  promise: PromiseClock;
  tasks: { id: string; elementId: string; state: TaskState; assigneeId: string | null; revision: number }[];
  incidents: { code: string; message: string }[];
  /** When its process was cancelled, as long as the case is open. */
  stoppedAt: Instant | null;
}

/** An appeal that nobody has answered. */
export interface OpenAppeal {
  caseId: string;
  diaryNumber: string;
  service: string;
  receivedAt: Instant;
  isLate: boolean;
}

/** A case in which the applicant has written and nobody has read it. */
export interface UnreadCase {
  caseId: string;
  diaryNumber: string;
  service: string;
  kind: 'message' | 'withdrawal';
  at: Instant;
  unread: number;
}

/** A case that nothing more happens in until an officer closes it. */
export interface StoppedCase {
  caseId: string;
  diaryNumber: string;
  service: string;
  stoppedAt: Instant;
}

export interface DiaryEntry {
  diaryNumber: string;
  receivedOn: Day;
  subject: string;
  department: string;
  status: string;
}

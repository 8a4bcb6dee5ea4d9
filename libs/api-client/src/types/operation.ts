import type { Instant } from './common';

/** Something that needs, or has needed, an operator. */
export interface OperationAlarm {
  id: string;
  code: string;
  reference: string;
  text: string;
  raisedAt: Instant;
  closedAt: Instant | null;
  /** Who closed it; null when it ended by itself. */
  closedBy: string | null;
  closeNote: string | null;
}

export interface OperationIncident {
  id: string;
  instanceId: string;
  title: string;
  version: number | null;
  elementId: string;
  elementName: string;
  type: string;
  message: string;
  at: Instant;
  diaryNumber: string | null;
}

export type InstanceState = 'ACTIVE' | 'COMPLETED' | 'TERMINATED';

export interface OperationCase {
  diaryNumber: string;
  instanceId: string;
  title: string;
  version: number | null;
  state: InstanceState;
}

export interface ActiveElement {
  key: string;
  elementId: string;
  elementType: string;
  name: string;
  startedAt: Instant;
}

export interface InstanceElement extends ActiveElement {
  state: InstanceState;
  endedAt: Instant | null;
  durationMs: number | null;
}

export interface InstanceWait {
  key: string;
  kind: 'TIMER' | 'MESSAGE' | 'SIGNAL';
  name: string | null;
  correlationKey: string | null;
  dueAt: Instant | null;
  elementId: string;
  elementName: string;
  createdAt: Instant | null;
}

export interface DoneOperation {
  id: string;
  action: 'retry' | 'variables' | 'modify' | 'migrate' | 'cancel';
  reason: string;
  details: Record<string, string | number | string[]>;
  state: 'begun' | 'done' | 'refused' | 'unknown';
  error: string | null;
  by: string;
  at: Instant;
}

export interface OperationInstance {
  id: string;
  key: string;
  engine: string;
  title: string;
  service: string | null;
  version: number;
  processId: string;
  diaryNumber: string | null;
  state: InstanceState;
  startedAt: Instant;
  endedAt: Instant | null;
  durationMs: number | null;
  parentId: string | null;
  children: { id: string; state: InstanceState; processId: string }[];
  xml: string | null;
  standing: { elementId: string; active: number; completed: number; terminated: number }[];
  active: ActiveElement[];
  hasMoreActive: boolean;
  waits: InstanceWait[];
  incidents: OperationIncident[];
  operations: DoneOperation[];
  seen: string | null;
}

export interface InstanceJob {
  key: string;
  type: string;
  state: 'OPEN' | 'FAILED' | 'COMPLETED' | 'CANCELED' | 'ERROR_THROWN';
  elementId: string;
  elementName: string;
  retries: number;
  worker: string | null;
  errorCode: string | null;
  errorMessage: string | null;
  createdAt: Instant | null;
  endedAt: Instant | null;
}

export interface InstanceVariable {
  scopeKey: string;
  name: string;
  /** JSON text. */
  value: string;
  changedAt: Instant;
  elementId: string | null;
  elementName: string | null;
}

export interface InstanceDecision {
  key: string;
  decisionId: string;
  decisionName: string | null;
  state: 'EVALUATED' | 'FAILED';
  output: string | null;
  failure: string | null;
  at: Instant;
  evaluated: {
    decisionId: string;
    decisionName: string;
    decisionOutput: string;
    evaluatedInputs: { inputId: string; inputName: string; inputValue: string }[];
    matchedRules: { ruleId: string; ruleIndex: number }[];
  }[];
}

export interface ElementMapping {
  sourceElementId: string;
  targetElementId: string;
}

export interface MigrationRow {
  elementId: string;
  name: string;
  type: string;
  active: number;
  targetElementId: string | null;
  targetName: string | null;
  candidates: { id: string; name: string }[];
  problem: string | null;
}

export interface MigrationPreview {
  version: number;
  rows: MigrationRow[];
  problems: string[];
  mapping: ElementMapping[];
  isPossible: boolean;
}

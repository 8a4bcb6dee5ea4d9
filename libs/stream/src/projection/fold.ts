import type { StreamRecord } from '../record';
import { foldDecision } from './fold-decision';
import { foldElement } from './fold-element';
import { foldIncident } from './fold-incident';
import { foldJob } from './fold-job';
import { foldOccurrence } from './fold-occurrence';
import { foldMessageWait, foldSignalWait, foldTimer } from './fold-subscription';
import { foldVariable } from './fold-variable';

/** A row to be merged into a projection table: absent fields keep what the table has. */
export type ProjectedRow = Record<string, unknown>;

/** What a run of records comes to: at most one row a key and table. */
export interface Projection {
  readonly instance: Map<string, ProjectedRow>;
  readonly element: Map<string, ProjectedRow>;
  readonly job: Map<string, ProjectedRow>;
  readonly variable: Map<string, ProjectedRow>;
  readonly incident: Map<string, ProjectedRow>;
  readonly subscription: Map<string, ProjectedRow>;
  readonly decision: Map<string, ProjectedRow>;
  readonly occurrence: Map<string, ProjectedRow>;
}

const folds: Record<string, (into: Projection, record: StreamRecord) => void> = {
  PROCESS_INSTANCE: foldElement,
  JOB: foldJob,
  VARIABLE: foldVariable,
  INCIDENT: foldIncident,
  TIMER: foldTimer,
  PROCESS_MESSAGE_SUBSCRIPTION: foldMessageWait,
  MESSAGE_START_EVENT_SUBSCRIPTION: foldMessageWait,
  SIGNAL_SUBSCRIPTION: foldSignalWait,
  DECISION_EVALUATION: foldDecision,
  ESCALATION: foldOccurrence,
  SIGNAL: foldOccurrence,
  PROCESS_INSTANCE_MODIFICATION: foldOccurrence,
  PROCESS_INSTANCE_MIGRATION: foldOccurrence,
  RESOURCE_DELETION: foldOccurrence,
};

/** Sums records up into rows, so that a batch of any size costs one statement a table. */
export function fold(records: readonly StreamRecord[]): Projection {
  const into: Projection = {
    instance: new Map(),
    element: new Map(),
    job: new Map(),
    variable: new Map(),
    incident: new Map(),
    subscription: new Map(),
    decision: new Map(),
    occurrence: new Map(),
  };
  for (const record of records) folds[record.valueType]?.(into, record);
  return into;
}

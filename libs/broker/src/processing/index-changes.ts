import {
  DEFAULT_TENANT,
  type EngineEvent,
  type EventOf,
  type InstanceDocument,
  type Key,
  ofTenant,
  rowIds,
  type StepOutput,
} from '@farled/engine';
import { jobTypeId } from '../jobs/job-type-id';
import type { DueEntry, JobEntry } from '../storage/commit-batch';

/** What a step means for the index tables; undefined: no longer there. */
export interface IndexChanges {
  readonly jobs: Map<Key, JobEntry | undefined>;
  readonly due: Map<Key, DueEntry | undefined>;
}

type Derive = (into: IndexChanges, event: EngineEvent, output: StepOutput) => void;

/** Who may take a job is not touched by these: new retries alone do not help, its incident must be resolved first. */
const UNMOVED = new Set(['RETRIES_UPDATED', 'TIMEOUT_UPDATED', 'MIGRATED']);

const derive: Partial<Record<EngineEvent['valueType'], Derive>> = {
  JOB: (into, event, output) => {
    if (!UNMOVED.has(event.intent)) deriveJob(into, event.key, event.rootKey, output);
  },
  INCIDENT: (into, event, output) => {
    const { jobKey } = (event as EventOf<'INCIDENT'>).value;
    if (jobKey > 0) deriveJob(into, jobKey, event.rootKey, output);
  },
  TIMER: deriveTimer,
  MESSAGE: (into, event) => {
    const { name, correlationKey, deadline, tenantId } = (event as EventOf<'MESSAGE'>).value;
    const of = ofTenant(tenantId, DEFAULT_TENANT);
    const command = { type: 'message-expire', key: event.key, name, correlationKey, ...of } as const;
    into.due.set(event.key, event.intent === 'PUBLISHED' ? { key: event.key, at: deadline, command } : undefined);
  },
};

/** Reads off the events which jobs may be handed out and what the clock has to ask for. */
export function indexChanges(output: StepOutput): IndexChanges {
  const into: IndexChanges = { jobs: new Map(), due: new Map() };
  for (const event of output.events) derive[event.valueType]?.(into, event, output);
  return into;
}

/** A back-off that has become pointless is not looked for: its command is refused when its time comes. */
function deriveJob(into: IndexChanges, key: Key, rootKey: Key | undefined, output: StepOutput): void {
  const job = rootKey === undefined ? undefined : documentOf(output, rootKey)?.jobs?.get(key);
  into.jobs.set(key, undefined);
  if (!job || rootKey === undefined) return;
  const isAvailable = job.state === undefined && job.retries > 0;
  if (isAvailable) into.jobs.set(key, { key, type: jobTypeId(job.type, tenantOf(output, rootKey)), rootKey });
  if (job.recurs === undefined) return;
  into.due.set(key, { key, at: job.recurs, command: { type: 'job-recur', key, rootKey } });
}

function deriveTimer(into: IndexChanges, event: EngineEvent, output: StepOutput): void {
  const { key, rootKey } = event;
  const timer = rootKey === undefined ? undefined : documentOf(output, rootKey)?.timers?.get(key);
  if (rootKey === undefined) deriveStartTimer(into, event as EventOf<'TIMER'>);
  else if (!timer) into.due.set(key, undefined);
  else into.due.set(key, { key, at: timer.due, command: { type: 'timer-trigger', key, rootKey } });
}

function deriveStartTimer(into: IndexChanges, { key, intent, value }: EventOf<'TIMER'>): void {
  const { dueDate: at, processDefinitionKey } = value;
  const command = { type: 'timer-trigger', key, rootKey: -1, processDefinitionKey } as const;
  into.due.set(key, intent === 'CREATED' ? { key, at, command } : undefined);
}

/** The root instance is the oldest of its elements. */
const tenantOf = (output: StepOutput, rootKey: Key) => documentOf(output, rootKey)?.elements[0]?.definition?.tenant;

const documentOf = (output: StepOutput, rootKey: Key) =>
  output.changes.get(rowIds.instance(rootKey)) as InstanceDocument | undefined;

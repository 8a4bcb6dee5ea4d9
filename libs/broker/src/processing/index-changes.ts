import {
  type EngineEvent,
  type EventOf,
  type InstanceDocument,
  type Key,
  rowIds,
  type StepOutput,
} from '@farled/engine';
import type { DueEntry, JobEntry } from '../storage/commit-batch';

/** What a step means for the index tables; undefined: no longer there. */
export interface IndexChanges {
  readonly jobs: Map<Key, JobEntry | undefined>;
  readonly due: Map<Key, DueEntry | undefined>;
}

type Derive = (into: IndexChanges, event: EngineEvent, output: StepOutput) => void;

const derive: Partial<Record<EngineEvent['valueType'], Derive>> = {
  JOB: (into, event, output) => {
    // New retries alone do not make a job available: its incident must be resolved first.
    if (event.intent !== 'RETRIES_UPDATED') deriveJob(into, event.key, event.rootKey, output);
  },
  INCIDENT: (into, event, output) => {
    const { jobKey } = (event as EventOf<'INCIDENT'>).value;
    if (event.intent === 'RESOLVED' && jobKey > 0) deriveJob(into, jobKey, event.rootKey, output);
  },
  TIMER: deriveTimer,
  MESSAGE: (into, event) => {
    const { name, correlationKey, deadline } = (event as EventOf<'MESSAGE'>).value;
    const command = { type: 'message-expire', key: event.key, name, correlationKey } as const;
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
  const job = rootKey === undefined ? undefined : documentOf(output, rootKey)?.jobs?.[key];
  into.jobs.set(key, undefined);
  if (!job || rootKey === undefined) return;
  const isAvailable = job.state === undefined && job.retries > 0;
  if (isAvailable) into.jobs.set(key, { key, type: storable(job.type), rootKey });
  if (job.recurs === undefined) return;
  into.due.set(key, { key, at: job.recurs, command: { type: 'job-recur', key, rootKey } });
}

/** A column of type text cannot hold U+0000; nobody could ask for such a type anyway. */
const storable = (text: string) => text.replaceAll('\u0000', '');

function deriveTimer(into: IndexChanges, event: EngineEvent, output: StepOutput): void {
  const { key, rootKey } = event;
  const timer = rootKey === undefined ? undefined : documentOf(output, rootKey)?.timers?.[key];
  if (!timer || rootKey === undefined) into.due.set(key, undefined);
  else into.due.set(key, { key, at: timer.due, command: { type: 'timer-trigger', key, rootKey } });
}

const documentOf = (output: StepOutput, rootKey: Key) =>
  output.changes.get(rowIds.instance(rootKey)) as InstanceDocument | undefined;

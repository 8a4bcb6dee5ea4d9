import type { EngineEvent, ProcessInstanceResultRecord as InstanceResult, Key, StepOutput } from '@farled/engine';
import type { PackedRecord, RecordValue } from '@farled/stream/lean';
import type { Counters } from '../state/counters';
import type { ChangedRows } from '../state/row-cache';
import type { CommitBatch, DueEntry, JobEntry } from '../storage/commit-batch';
import { indexChanges } from './index-changes';
import { isTooEarly } from './outcome';
import type { Work } from './work';

/** Passing steps that nobody outside follows, and what other records say as well: half of the log otherwise. */
const INNER_INTENTS = new Set(['ELEMENT_COMPLETING', 'ELEMENT_TERMINATING']);
const INNER_TYPES = new Set(['PROCESS_EVENT', 'MESSAGE_SUBSCRIPTION', 'PROCESS_INSTANCE_CREATION']);

/** What goes into the log: of an element that is entered and active at once, only that it is active. */
function tellable(events: readonly EngineEvent[]): EngineEvent[] {
  const active = new Set(events.filter(({ intent }) => intent === 'ELEMENT_ACTIVATED').map(({ key }) => key));
  return events.filter(({ key, valueType, intent }) => {
    if (intent === 'ELEMENT_ACTIVATING') return !active.has(key);
    return !INNER_INTENTS.has(intent) && !INNER_TYPES.has(valueType);
  });
}

/** What has been done in memory and goes into the next commit together. */
export class OpenBatch {
  readonly jobs = new Map<Key, JobEntry | undefined>();
  readonly due = new Map<Key, DueEntry | undefined>();
  /** Of instances that have ended while a client waits for that. */
  readonly results = new Map<Key, InstanceResult>();
  private readonly records: (PackedRecord | undefined)[] = [];
  /** Where the last record of each list stands that is filled item by item. */
  private readonly lists = new Map<Key, number>();
  private readonly works: { work: Work; output: StepOutput }[] = [];
  private readonly waiting: { resolve: () => void; reject: (error: Error) => void }[] = [];
  private firstPosition = 0;

  constructor(private readonly everyRecord = false) {}

  /** The commands in it. */
  get commands(): readonly Work[] {
    return this.works.map(({ work }) => work);
  }

  /** How many commands are in it. */
  get size(): number {
    return this.works.length;
  }

  get isEmpty(): boolean {
    return this.works.length === 0 && this.waiting.length === 0;
  }

  /** Takes in one step that has been done. */
  add(work: Work, output: StepOutput, counters: Counters, now: number): void {
    this.works.push({ work, output });
    if (work.dueKey !== undefined && !isTooEarly(output)) this.due.set(work.dueKey, undefined);
    const { jobs, due } = indexChanges(output);
    for (const [key, job] of jobs) this.jobs.set(key, job);
    for (const [key, entry] of due) this.due.set(key, entry);
    for (const event of output.events) {
      if (event.valueType === 'PROCESS_INSTANCE_RESULT') this.results.set(event.key, event.value);
    }
    if (output.events.length > 0) this.record(output.events, counters, now);
  }

  /** Resolves with the commit. */
  wait(): Promise<void> {
    return new Promise((resolve, reject) => this.waiting.push({ resolve, reject }));
  }

  /** The statement's parameters; undefined when there is nothing to write. */
  pack(changed: ChangedRows, counters: Counters): CommitBatch | undefined {
    const due = [...this.due.values()].filter((entry) => entry !== undefined);
    const jobs = [...this.jobs.values()].filter((entry) => entry !== undefined);
    if (changed.ids.length === 0 && this.records.length === 0 && this.due.size === 0) return undefined;
    return {
      lastKey: counters.lastKey,
      firstPosition: this.firstPosition,
      lastPosition: counters.lastPosition,
      rowIds: changed.rowIds,
      rowValues: changed.rowValues,
      rowsGone: changed.gone,
      jobs: list(jobs.map(({ key, type, rootKey }) => [key, type, rootKey])),
      jobsGone: list(goneFrom(this.jobs)),
      due: list(due.map(({ key, at, command }) => [key, at, command])),
      dueGone: list(goneFrom(this.due)),
      records: list(this.records.filter((record) => record !== undefined)),
    };
  }

  /** Committed: the replies leave. */
  succeed(): void {
    for (const { work, output } of this.works) {
      const { rejection, response } = output;
      work.done({ ...(rejection && { rejection }), ...(response && { response }) });
    }
    for (const { resolve } of this.waiting) resolve();
  }

  /** Its commands will be run again: whoever waited for the commit looks again for what he needs. */
  release(): void {
    for (const { resolve } of this.waiting) resolve();
  }

  /** Not committed: nobody gets an answer that could be wrong. */
  fail(error: Error): void {
    for (const { work } of this.works) work.failed(error);
    for (const { reject } of this.waiting) reject(error);
  }

  private record(events: readonly EngineEvent[], counters: Counters, now: number): void {
    const source = counters.nextPosition();
    if (this.firstPosition === 0) this.firstPosition = source;
    for (const event of this.everyRecord ? events : tellable(events)) {
      const { key, valueType, intent, value } = event;
      // Meant for the client that waits, and not in Zeebe's log either.
      if (valueType === 'PROCESS_INSTANCE_RESULT') continue;
      if (valueType === 'VARIABLE' && event.item) this.outdate(key);
      const fields = value as unknown as RecordValue;
      this.records.push([counters.nextPosition(), source, key, now, valueType, intent, fields]);
    }
  }

  /** What a list was between two items is in no record of one commit: a list of thousands would be written as often. */
  private outdate(key: Key): void {
    if (this.everyRecord) return;
    const before = this.lists.get(key);
    if (before !== undefined) this.records[before] = undefined;
    this.lists.set(key, this.records.length);
  }
}

const list = (items: readonly unknown[]) => (items.length > 0 ? JSON.stringify(items) : null);
const goneFrom = (entries: ReadonlyMap<Key, unknown>) =>
  [...entries].filter(([, entry]) => entry === undefined).map(([key]) => key);

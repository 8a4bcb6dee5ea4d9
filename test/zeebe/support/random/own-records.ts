import type { RecordKey, StreamRecord } from '@farled/stream';
import type { RecordLog } from '../record-log';
import { isTold } from '../told';

const SOON_MS = 10_000;
const CLOSED = new Set(['COMPLETED', 'CANCELED']);

/** One of several things of the same name, in the order in which they came about. */
export interface Nth {
  readonly element: string;
  readonly at: number;
}

/** Keys of an incident, of the job that it is about, and of where it is. */
export interface Found {
  readonly key: RecordKey;
  readonly job: RecordKey;
  readonly place: RecordKey;
}

/** What the record stream of one engine says of one story. */
export class OwnRecords {
  private readonly records: StreamRecord[] = [];
  private read = 0;

  constructor(
    private readonly log: RecordLog,
    private readonly story: string,
  ) {}

  /** Records that both engines write. */
  count(): number {
    return this.all().filter(isTold).length;
  }

  /** True when the story's own process has ended. */
  isOver(): boolean {
    return this.all().some(
      ({ intent, value }) =>
        value.bpmnElementType === 'PROCESS' &&
        value.bpmnProcessId === this.story &&
        /_(COMPLET|TERMINAT)ED$/.test(intent),
    );
  }

  /** Jobs that can be worked on, in the order in which they were made. */
  jobs(): Nth[] {
    const stuck = new Set(this.incidents().map(({ job }) => job));
    const last = this.lastOf('JOB');
    return this.made('JOB')
      .filter(({ key }) => !CLOSED.has(last.get(key)!.intent) && !stuck.has(key))
      .map(({ element, at }) => ({ element, at }));
  }

  /** Incidents that are open, with the key of the job that each is about. */
  incidents(): { at: number; key: RecordKey; job: RecordKey }[] {
    const last = this.lastOf('INCIDENT');
    return this.of('INCIDENT', 'CREATED')
      .map(({ key, value }, at) => ({ at, key, job: value.jobKey as RecordKey }))
      .filter(({ key }) => last.get(key)!.intent === 'CREATED');
  }

  /** The n-th incident. */
  incident(at: number): Found | undefined {
    const found = this.of('INCIDENT', 'CREATED')[at];
    const { jobKey, elementInstanceKey } = (found?.value ?? {}) as Record<string, RecordKey>;
    return found && { key: found.key, job: jobKey!, place: elementInstanceKey! };
  }

  jobKey({ element, at }: Nth): RecordKey | undefined {
    return this.made('JOB').find((made) => made.element === element && made.at === at)?.key;
  }

  /** True while a timer or a back-off will soon bring something by itself. */
  isWaiting(): boolean {
    const timers = [...this.lastOf('TIMER').values()].filter(
      ({ intent, timestamp, value }) => intent === 'CREATED' && Number(value.dueDate) - timestamp < SOON_MS,
    );
    const jobs = [...this.lastOf('JOB').values()].filter(
      ({ intent, value }) => intent === 'FAILED' && Number(value.retries) > 0 && Number(value.retryBackoff) > 0,
    );
    return timers.length + jobs.length > 0;
  }

  private made(valueType: string): (Nth & { key: RecordKey })[] {
    const counts = new Map<string, number>();
    return this.of(valueType, 'CREATED').map(({ key, value }) => {
      const element = value.elementId as string;
      const at = counts.get(element) ?? 0;
      counts.set(element, at + 1);
      return { element, at, key };
    });
  }

  private lastOf(valueType: string): Map<RecordKey, StreamRecord> {
    return new Map(this.all().flatMap((r) => (r.valueType === valueType ? [[r.key, r] as const] : [])));
  }

  private of(valueType: string, intent: string): StreamRecord[] {
    return this.all().filter((record) => record.valueType === valueType && record.intent === intent);
  }

  private all(): readonly StreamRecord[] {
    const { records } = this.log;
    for (; this.read < records.length; this.read += 1) {
      const record = records[this.read]!;
      if (this.log.owners.isOf(this.story, record)) this.records.push(record);
    }
    return this.records;
  }
}

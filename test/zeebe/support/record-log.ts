import { setTimeout as wait } from 'node:timers/promises';
import { type EngineName, type RecordBatch, type StreamRecord, unpack } from '@farled/stream';
import { Client } from 'pg';
import { Ownership } from './ownership';

const LOOK_AGAIN_MS = 100;

/** The record stream of one engine as it lies in `stream.batch`, read as it grows. */
export class RecordLog {
  readonly records: StreamRecord[] = [];
  readonly owners = new Ownership();
  private readonly seen = new Set<string>();
  private reads = 0;
  private timer: NodeJS.Timeout | undefined;
  private reading: Promise<void> = Promise.resolve();
  private isStopped = false;
  private listeners = new Set<() => void>();

  private constructor(
    private readonly client: Client,
    private readonly engine: EngineName,
  ) {}

  static async follow(databaseUrl: string, engine: EngineName): Promise<RecordLog> {
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    const log = new RecordLog(client, engine);
    log.schedule();
    return log;
  }

  /** Resolves with what `find` finds, as soon as it finds something; `what` is for the complaint. */
  async until<T>(what: string, find: (records: readonly StreamRecord[]) => T | undefined, most = 60_000): Promise<T> {
    const end = Date.now() + most;
    for (;;) {
      const found = find(this.records);
      if (found !== undefined) return found;
      if (Date.now() > end) throw new Error(`${this.engine}: not in the record stream after ${most / 1000} s: ${what}`);
      await new Promise<void>((resolve) => this.listeners.add(resolve));
    }
  }

  /** Resolves when all that was written before has been read. */
  async caughtUp(): Promise<void> {
    const enough = this.reads + 2;
    while (this.reads < enough) await wait(LOOK_AGAIN_MS / 2);
  }

  async stop(): Promise<void> {
    clearTimeout(this.timer);
    this.isStopped = true;
    await this.reading;
    await this.client.end();
  }

  private schedule(): void {
    if (this.isStopped) return;
    this.timer = setTimeout(() => {
      this.reading = this.read().then(() => this.schedule());
    }, LOOK_AGAIN_MS);
  }

  private async read(): Promise<void> {
    const { rows } = await this.client.query<Row>(
      `select first_position as first, partition_id as "partitionId", broker_version as "brokerVersion", records
       from stream.batch where engine = $1 and last_position > $2 order by first_position`,
      [this.engine, this.records.at(-1)?.position ?? 0],
    );
    for (const row of rows) {
      if (this.seen.has(row.first)) continue;
      this.seen.add(row.first);
      const fresh = unpack(row);
      for (const record of fresh) this.owners.learn(record);
      this.records.push(...fresh);
    }
    this.reads += 1;
    const { listeners } = this;
    this.listeners = new Set();
    for (const wake of listeners) wake();
  }
}

interface Row extends RecordBatch {
  readonly first: string;
}

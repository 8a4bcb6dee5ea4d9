import { migrate, streamMigrations } from '@farled/stream/lean';
import { Client } from 'pg';
import { GATEWAY_VERSION } from '../version';
import { BY_INDEX } from './by-index';
import type { CommitBatch } from './commit-batch';
import { DataRefused, isDataError } from './data-refused';
import { engineMigrations } from './engine.migrations';
import { STATE_VERSION, upgradeState } from './state-version';

/** Where numbering goes on. */
export interface Meta {
  readonly lastKey: number;
  readonly lastPosition: number;
}

/** What a test or a measurement may do at the edge of each commit. */
export interface CommitFaults {
  before?(batch: CommitBatch): Promise<void>;
  after?(): Promise<void>;
}

const LOCK = `hashtext('farled.broker')`;
const FIRST_META = `insert into engine.meta (id, epoch, last_key, last_position, state_version)
  values (1, 0, $1, 0, $2) on conflict do nothing`;
const COMMIT = {
  name: 'commit',
  text: 'select engine.commit($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)',
};

/** The one connection that writes: it holds the advisory lock, and every batch carries its epoch. */
export class EngineWriter {
  private client: Client | undefined;
  private epoch = 0;
  private isBroken = true;

  constructor(
    private readonly databaseUrl: string,
    private readonly firstKey: number,
    private readonly faults: CommitFaults = {},
  ) {}

  /** Connects and tries to become the writer; undefined while another broker is. */
  async open(): Promise<Meta | undefined> {
    await this.close();
    const client = new Client({
      connectionString: this.databaseUrl,
      application_name: 'farled broker',
      options: BY_INDEX,
    });
    client.on('error', () => {
      this.isBroken = true;
    });
    await client.connect();
    this.client = client;
    const { rows } = await client.query(`select pg_try_advisory_lock(${LOCK}) as mine`);
    if (!rows[0].mine) {
      await this.close();
      return undefined;
    }
    const meta = await this.takeOver(client);
    this.isBroken = false;
    return meta;
  }

  /** Writes one batch, or throws; after any throw but `DataRefused` the writer must be opened again. */
  async commit(batch: CommitBatch): Promise<void> {
    if (!this.client || this.isBroken) throw new Error('the database connection is broken');
    try {
      await this.faults.before?.(batch);
      await this.client.query({ ...COMMIT, values: this.values(batch) });
      await this.faults.after?.();
    } catch (error) {
      if (isDataError(error)) throw new DataRefused((error as Error).message, { cause: error });
      this.isBroken = true;
      throw error;
    }
  }

  /** Gives the lock back. */
  async close(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    this.isBroken = true;
    await client?.end().catch(() => undefined);
  }

  private async takeOver(client: Client): Promise<Meta> {
    await client.query('begin');
    await migrate(client, 'stream', streamMigrations);
    await migrate(client, 'engine', engineMigrations);
    await client.query(FIRST_META, [this.firstKey - 1, STATE_VERSION]);
    await upgradeState(client);
    const { rows } = await client.query(
      'update engine.meta set epoch = epoch + 1 where id = 1 returning epoch, last_key, last_position',
    );
    await client.query('commit');
    this.epoch = Number(rows[0].epoch);
    return { lastKey: Number(rows[0].last_key), lastPosition: Number(rows[0].last_position) };
  }

  private values(batch: CommitBatch): unknown[] {
    const { lastKey, firstPosition, lastPosition, rowIds, rowValues, rowsGone, records } = batch;
    const indexes = [batch.jobs, batch.jobsGone, batch.due, batch.dueGone];
    const rows = [rowIds, rowValues, rowsGone];
    return [this.epoch, lastKey, firstPosition, lastPosition, ...rows, ...indexes, records, GATEWAY_VERSION];
  }
}

import type { Key } from '@farled/engine';
import { Pool } from 'pg';
import type { DueEntry, JobEntry } from './commit-batch';

/** A row as it is stored: its JSON text tells how much room it takes. */
export interface StoredRow {
  readonly id: string;
  readonly json: string;
}

/** Reads what is committed, on connections of its own. */
export class EngineReader {
  private readonly pool: Pool;

  constructor(databaseUrl: string) {
    this.pool = new Pool({ connectionString: databaseUrl, max: 2, application_name: 'farled broker reads' });
    // An idle connection that breaks is replaced at the next query.
    this.pool.on('error', () => undefined);
  }

  /** Those of the rows that exist. */
  async rows(ids: readonly string[]): Promise<StoredRow[]> {
    const { rows } = await this.pool.query({
      name: 'rows',
      text: 'select id, value::text as json from engine.row where id = any($1)',
      values: [ids],
    });
    return rows;
  }

  /** Steps that were cut off by their limit before the broker stopped. */
  async followUps(): Promise<Key[]> {
    const { rows } = await this.pool.query(
      `select substr(id, length('follow-up/') + 1)::bigint as key from engine.row
       where id >= 'follow-up/' and id < 'follow-up0' order by 1`,
    );
    return rows.map((row) => Number(row.key));
  }

  /** Jobs of a type that may be handed out, by key. */
  async jobs(type: string, after: Key, limit: number): Promise<JobEntry[]> {
    const { rows } = await this.pool.query({
      name: 'jobs',
      text: 'select key, root_key from engine.job where type = $1 and key > $2 order by key limit $3',
      values: [type, after, limit],
    });
    return rows.map((row) => ({ key: Number(row.key), type, rootKey: Number(row.root_key) }));
  }

  /** What the clock will ask for next. */
  async due(limit: number): Promise<DueEntry[]> {
    const { rows } = await this.pool.query({
      name: 'due',
      text: 'select key, at, command from engine.due order by at, key limit $1',
      values: [limit],
    });
    return rows.map((row) => ({ key: Number(row.key), at: Number(row.at), command: row.command }));
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}

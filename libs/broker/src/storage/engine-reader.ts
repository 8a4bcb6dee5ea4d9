import type { Key } from '@farled/engine';
import { Pool } from 'pg';
import { partId, partsIn } from '../state/instance-parts';
import { BY_INDEX } from './by-index';
import type { DueEntry, JobEntry } from './commit-batch';

/** A row as it is stored: its JSON text tells how much room it takes. */
export interface StoredRow {
  readonly id: string;
  readonly json: string;
  /** Of an instance that is kept in parts: these, in the order of the keys. */
  readonly parts?: readonly { readonly place: number; readonly json: string }[];
}

const NOTHING = '{"elements":[]}';

/** Reads what is committed, on connections of its own. */
export class EngineReader {
  private readonly pool: Pool;

  constructor(databaseUrl: string) {
    this.pool = new Pool({
      connectionString: databaseUrl,
      max: 2,
      application_name: 'farled broker reads',
      options: BY_INDEX,
    });
    // An idle connection that breaks is replaced at the next query.
    this.pool.on('error', () => undefined);
  }

  /** Those of the rows that exist. */
  async rows(ids: readonly string[]): Promise<StoredRow[]> {
    const rows = await this.some(ids);
    return Promise.all(rows.map((row) => this.whole(row)));
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

  private async some(ids: readonly string[]): Promise<StoredRow[]> {
    const { rows } = await this.pool.query({
      name: 'rows',
      text: 'select id, value::text as json from engine.row where id = any($1)',
      values: [ids],
    });
    return rows;
  }

  /** A row whose parts were written meanwhile is in memory by then, and what is read here is not taken in. */
  private async whole(row: StoredRow): Promise<StoredRow> {
    const places = partsIn(row.json);
    if (!places) return row;
    const found = await this.some(places.map((place) => partId(row.id, place)));
    const texts = new Map(found.map(({ id, json }) => [id, json]));
    return { ...row, parts: places.map((place) => ({ place, json: texts.get(partId(row.id, place)) ?? NOTHING })) };
  }
}

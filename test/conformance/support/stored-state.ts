import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestBroker } from './test-broker';

const TABLES = ['meta', 'row', 'job', 'due'] as const;

type StoredState = Record<(typeof TABLES)[number], Record<string, unknown>[]>;

const fileOf = (version: number) => join(__dirname, `../fixtures/state-${version}.json`);

/** Keeps what a broker has in its database, for the tests of every later version. */
export async function keepState(broker: TestBroker, version: number): Promise<void> {
  const kept: Partial<StoredState> = {};
  for (const table of TABLES) kept[table] = await broker.query(`select * from engine.${table}`);
  writeFileSync(fileOf(version), `${JSON.stringify(kept, null, 1)}\n`);
}

/** Puts what a broker of an earlier version has left in the place of what a stopped broker has. */
export async function layState(broker: TestBroker, version: number): Promise<void> {
  const state = JSON.parse(readFileSync(fileOf(version), 'utf8')) as StoredState;
  await broker.query('alter table engine.meta drop column state_version');
  await broker.query(`delete from engine.migration where name >= '003'`);
  for (const table of TABLES) {
    await broker.query(`delete from engine.${table}`);
    await broker.query(
      `insert into engine.${table} select * from json_populate_recordset(null::engine.${table}, $1::json)`,
      [JSON.stringify(state[table])],
    );
  }
}

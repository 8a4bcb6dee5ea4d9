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

type Query = (sql: string, parameters?: unknown[]) => Promise<Record<string, unknown>[]>;

/** Makes what a stopped broker has left look as version 2 left it: every instance whole, in one row. */
export async function asVersion2(query: Query): Promise<void> {
  const parts = await query(
    `select split_part(id, '/', 2) as key, value from engine.row where id like 'part/%' order by split_part(id, '/', 3)::bigint`,
  );
  const whole = new Map<string, Record<string, unknown>>();
  for (const { key, value } of parts) {
    const document = whole.get(String(key)) ?? { elements: [] };
    for (const [name, entries] of Object.entries(value as Record<string, object>))
      document[name] = Array.isArray(entries)
        ? [...(document[name] as unknown[]), ...entries]
        : { ...(document[name] as object), ...entries };
    whole.set(String(key), document);
  }
  for (const [key, document] of whole)
    await query('update engine.row set value = $2 where id = $1', [`instance/${key}`, JSON.stringify(document)]);
  await query(`delete from engine.row where id like 'part/%'`);
  await query('update engine.meta set state_version = 2');
}

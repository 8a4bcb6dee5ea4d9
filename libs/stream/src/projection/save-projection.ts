import type { EntityManager } from 'typeorm';
import { type EngineName, storable } from '../record';
import type { Projection } from './fold';
import { type Target, targets } from './targets';

/** Merges the rows into the projection tables, one statement a table. */
export async function saveProjection(tx: EntityManager, engine: EngineName, projection: Projection): Promise<void> {
  for (const target of targets) {
    const rows = [...projection[target.table].values()];
    if (rows.length > 0) await tx.query(statements[target.table], [engine, JSON.stringify(rows, storableTexts)]);
  }
}

const storableTexts = (_: string, value: unknown) => (typeof value === 'string' ? storable(value) : value);

function statement({ table, key, columns }: Target): string {
  const names = Object.keys(columns);
  const typed = names.map((name) => `${name} ${columns[name]}`).join(', ');
  const merged = names.filter((name) => !key.includes(name));
  const sets = merged.map((name) => `${name} = coalesce(excluded.${name}, t.${name})`).join(', ');
  return (
    `insert into stream.${table} as t (engine, ${names.join(', ')}) ` +
    `select $1, ${names.join(', ')} from json_to_recordset($2) as r(${typed}) ` +
    `on conflict (engine, ${key.join(', ')}) do update set ${sets}`
  );
}

const statements = Object.fromEntries(targets.map((target) => [target.table, statement(target)])) as Record<
  keyof Projection,
  string
>;

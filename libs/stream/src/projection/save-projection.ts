import type { EntityManager } from 'typeorm';
import { type EngineName, storable } from '../record';
import type { Projection } from './fold';

interface Target {
  readonly table: keyof Projection;
  readonly key: readonly string[];
  /** Columns in the order of the table, with their types. */
  readonly columns: Readonly<Record<string, string>>;
}

const targets: readonly Target[] = [
  {
    table: 'instance',
    key: ['key'],
    columns: {
      key: 'bigint',
      bpmn_process_id: 'text',
      version: 'int',
      process_definition_key: 'bigint',
      parent_key: 'bigint',
      state: 'text',
      started_at: 'timestamptz',
      ended_at: 'timestamptz',
    },
  },
  {
    table: 'element',
    key: ['key'],
    columns: {
      key: 'bigint',
      process_instance_key: 'bigint',
      process_definition_key: 'bigint',
      element_id: 'text',
      element_type: 'text',
      flow_scope_key: 'bigint',
      state: 'text',
      started_at: 'timestamptz',
      ended_at: 'timestamptz',
    },
  },
  {
    table: 'job',
    key: ['key'],
    columns: {
      key: 'bigint',
      type: 'text',
      state: 'text',
      process_instance_key: 'bigint',
      process_definition_key: 'bigint',
      bpmn_process_id: 'text',
      element_id: 'text',
      element_instance_key: 'bigint',
      retries: 'int',
      custom_headers: 'json',
      created_at: 'timestamptz',
      ended_at: 'timestamptz',
    },
  },
  {
    table: 'variable',
    key: ['scope_key', 'name'],
    columns: {
      scope_key: 'bigint',
      name: 'text',
      value: 'text',
      process_instance_key: 'bigint',
      changed_at: 'timestamptz',
    },
  },
  {
    table: 'incident',
    key: ['key'],
    columns: {
      key: 'bigint',
      process_instance_key: 'bigint',
      process_definition_key: 'bigint',
      element_id: 'text',
      element_instance_key: 'bigint',
      job_key: 'bigint',
      error_type: 'text',
      error_message: 'text',
      created_at: 'timestamptz',
      resolved_at: 'timestamptz',
    },
  },
];

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

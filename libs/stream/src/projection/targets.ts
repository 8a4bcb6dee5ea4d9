import type { Projection } from './fold';

/** A projection table and how its rows are written. */
export interface Target {
  readonly table: keyof Projection;
  readonly key: readonly string[];
  /** Columns in the order of the table, with their types. */
  readonly columns: Readonly<Record<string, string>>;
}

/** Every projection table. */
export const targets: readonly Target[] = [
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
      worker: 'text',
      error_code: 'text',
      error_message: 'text',
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
  {
    table: 'subscription',
    key: ['key'],
    columns: {
      key: 'bigint',
      kind: 'text',
      name: 'text',
      correlation_key: 'text',
      due_at: 'timestamptz',
      repetitions: 'int',
      process_instance_key: 'bigint',
      process_definition_key: 'bigint',
      element_id: 'text',
      element_instance_key: 'bigint',
      created_at: 'timestamptz',
      ended_at: 'timestamptz',
      ended_by: 'text',
    },
  },
  {
    table: 'decision',
    key: ['key'],
    columns: {
      key: 'bigint',
      decision_id: 'text',
      decision_name: 'text',
      decision_version: 'int',
      state: 'text',
      output: 'text',
      failure: 'text',
      failed_decision_id: 'text',
      evaluated: 'json',
      process_instance_key: 'bigint',
      process_definition_key: 'bigint',
      element_id: 'text',
      element_instance_key: 'bigint',
      at: 'timestamptz',
    },
  },
  {
    table: 'occurrence',
    key: ['partition_id', 'position'],
    columns: {
      partition_id: 'int',
      position: 'bigint',
      key: 'bigint',
      value_type: 'text',
      intent: 'text',
      process_instance_key: 'bigint',
      process_definition_key: 'bigint',
      element_id: 'text',
      details: 'json',
      at: 'timestamptz',
    },
  },
];

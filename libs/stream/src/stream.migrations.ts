import type { SqlMigration } from './migrate';

// lz4 writes least and fast, but not every PostgreSQL is built with it; pglz is slower than no compression at all.
const compression = `
do $$ begin
  alter table stream.batch alter column records set compression lz4;
exception when others then
  alter table stream.batch alter column records set storage external;
end $$;`;

const log = `
create table stream.batch (
  engine text not null,
  partition_id int not null,
  first_position bigint not null,
  last_position bigint not null,
  broker_version text not null,
  records json not null,
  at timestamptz not null default now(),
  primary key (engine, partition_id, last_position)
);
${compression}
create table stream.cursor (
  engine text not null,
  partition_id int not null,
  position bigint not null,
  primary key (engine, partition_id)
);
insert into stream.cursor values ('embedded', 1, 0);`;

const instances = `
create table stream.instance (
  engine text not null,
  key bigint not null,
  bpmn_process_id text not null,
  version int not null,
  process_definition_key bigint not null,
  parent_key bigint,
  state text not null,
  started_at timestamptz,
  ended_at timestamptz,
  primary key (engine, key)
);
create index instance_by_definition on stream.instance (process_definition_key, state);
create table stream.element (
  engine text not null,
  key bigint not null,
  process_instance_key bigint not null,
  process_definition_key bigint not null,
  element_id text not null,
  element_type text not null,
  flow_scope_key bigint,
  state text not null,
  started_at timestamptz,
  ended_at timestamptz,
  primary key (engine, key)
);
create index element_by_instance on stream.element (engine, process_instance_key, key);
create index element_by_definition on stream.element (process_definition_key, element_id, state);`;

const work = `
create table stream.job (
  engine text not null,
  key bigint not null,
  type text not null,
  state text not null,
  process_instance_key bigint not null,
  process_definition_key bigint not null,
  bpmn_process_id text not null,
  element_id text,
  element_instance_key bigint not null,
  retries int not null,
  custom_headers json not null,
  created_at timestamptz,
  ended_at timestamptz,
  primary key (engine, key)
);
create index job_open on stream.job (type, engine, key) where ended_at is null;
create index job_by_instance on stream.job (engine, process_instance_key, key);
create table stream.variable (
  engine text not null,
  scope_key bigint not null,
  name text not null,
  value text not null,
  process_instance_key bigint not null,
  changed_at timestamptz not null,
  primary key (engine, scope_key, name)
);
create index variable_by_instance on stream.variable (engine, process_instance_key);
create table stream.incident (
  engine text not null,
  key bigint not null,
  process_instance_key bigint not null,
  process_definition_key bigint not null,
  element_id text not null,
  element_instance_key bigint not null,
  job_key bigint,
  error_type text not null,
  error_message text not null,
  created_at timestamptz,
  resolved_at timestamptz,
  primary key (engine, key)
);
create index incident_open on stream.incident (process_definition_key, element_id) where resolved_at is null;
create index incident_open_by_key on stream.incident (engine, key) where resolved_at is null;
create index incident_by_instance on stream.incident (engine, process_instance_key);`;

const monitoring = `
alter table stream.job add column worker text, add column error_code text, add column error_message text;
create table stream.subscription (
  engine text not null,
  key bigint not null,
  kind text not null,
  name text,
  correlation_key text,
  due_at timestamptz,
  repetitions int,
  process_instance_key bigint,
  process_definition_key bigint,
  element_id text not null,
  element_instance_key bigint,
  created_at timestamptz,
  ended_at timestamptz,
  ended_by text,
  primary key (engine, key)
);
create index subscription_by_instance on stream.subscription (engine, process_instance_key, key);
create index subscription_by_element on stream.subscription (engine, element_instance_key);
create table stream.decision (
  engine text not null,
  key bigint not null,
  decision_id text not null,
  decision_name text,
  decision_version int,
  state text not null,
  output text,
  failure text,
  failed_decision_id text,
  evaluated json not null,
  process_instance_key bigint,
  process_definition_key bigint,
  element_id text,
  element_instance_key bigint,
  at timestamptz not null,
  primary key (engine, key)
);
create index decision_by_instance on stream.decision (engine, process_instance_key, key);
create table stream.occurrence (
  engine text not null,
  partition_id int not null,
  position bigint not null,
  key bigint not null,
  value_type text not null,
  intent text not null,
  process_instance_key bigint,
  process_definition_key bigint,
  element_id text,
  details json not null,
  at timestamptz not null,
  primary key (engine, partition_id, position)
);
create index occurrence_by_instance on stream.occurrence (engine, process_instance_key, partition_id, position);
create index instance_of_definition on stream.instance (process_definition_key, engine, key);
create index instance_by_parent on stream.instance (engine, parent_key, key) where parent_key is not null;
create index incident_open_by_age on stream.incident (created_at, engine, key) where resolved_at is null;
create index variable_page on stream.variable (engine, process_instance_key, scope_key, name);`;

const compaction = `
alter table stream.instance add column trail json, add column compacted_at timestamptz;
create index instance_to_compact on stream.instance (ended_at) where ended_at is not null and compacted_at is null;
create table stream.step_total (
  process_definition_key bigint not null,
  element_id text not null,
  state text not null,
  bucket int not null,
  instances bigint not null,
  primary key (process_definition_key, element_id, state, bucket)
);`;

/** The history of schema `stream`. */
export const streamMigrations: readonly SqlMigration[] = [
  { name: '001-log', sql: log },
  { name: '002-instances', sql: instances },
  { name: '003-work', sql: work },
  { name: '004-monitoring', sql: monitoring },
  { name: '005-compaction', sql: compaction },
];

import type { SqlMigration } from '@farled/stream/lean';

// Rows are rewritten at every step: room on the page and no other index keep the updates in place (HOT).
// `json`, not `jsonb`: the order of a variable's fields is the client's, and U+0000 may stand in a text. For that
// reason ids and values come apart: `->>` on a value would read its texts, and fail on U+0000.
const tables = `
create table engine.meta (
  id int primary key check (id = 1),
  epoch bigint not null,
  last_key bigint not null,
  last_position bigint not null
);
create table engine.row (
  id text collate "C" primary key,
  value json not null
) with (fillfactor = 80, toast_tuple_target = 8160);
alter table engine.row alter column value set storage external;
create table engine.job (
  key bigint primary key,
  type text collate "C" not null,
  root_key bigint not null
);
create index job_by_type on engine.job (type, key);
create table engine.due (
  key bigint primary key,
  at bigint not null,
  command json not null
);
create index due_by_time on engine.due (at, key);`;

const commit = `
create function engine.commit(
  batch_epoch bigint, batch_key bigint, batch_first bigint, batch_last bigint,
  row_ids json, row_values json, rows_gone json, jobs json, jobs_gone json, due json, due_gone json, records json, version text
) returns void language plpgsql as $$
begin
  update engine.meta set last_key = batch_key, last_position = batch_last where id = 1 and epoch = batch_epoch;
  if not found then raise exception 'another broker has taken over this database' using errcode = 'FE001'; end if;
  if row_ids is not null then
    insert into engine.row (id, value)
    select * from rows from (json_array_elements_text(row_ids), json_array_elements(row_values)) r
    on conflict (id) do update set value = excluded.value;
  end if;
  if rows_gone is not null then
    delete from engine.row where id in (select json_array_elements_text(rows_gone));
  end if;
  if jobs is not null then
    insert into engine.job (key, type, root_key)
    select (j->>0)::bigint, j->>1, (j->>2)::bigint from json_array_elements(jobs) j on conflict (key) do nothing;
  end if;
  if jobs_gone is not null then
    delete from engine.job where key in (select json_array_elements_text(jobs_gone)::bigint);
  end if;
  if due is not null then
    insert into engine.due (key, at, command)
    select (d->>0)::bigint, (d->>1)::bigint, d->2 from json_array_elements(due) d
    on conflict (key) do update set at = excluded.at, command = excluded.command;
  end if;
  if due_gone is not null then
    delete from engine.due where key in (select json_array_elements_text(due_gone)::bigint);
  end if;
  if records is not null then
    insert into stream.batch (engine, partition_id, first_position, last_position, broker_version, records)
    values ('embedded', 1, batch_first, batch_last, version, records);
    perform pg_notify('farled_stream', '');
  end if;
end $$;`;

/** The history of schema `engine`. */
export const engineMigrations: readonly SqlMigration[] = [
  { name: '001-tables', sql: tables },
  { name: '002-commit', sql: commit },
  { name: '003-state-version', sql: 'alter table engine.meta add column state_version int not null default 1' },
];

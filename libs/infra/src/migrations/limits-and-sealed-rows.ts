import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Counts for rate limits; and seals over the hashes of single rows, so that a broken row is named, what is unsealed is
 * found without reading the whole log, and rows can be disposed of by rule while the chain still holds.
 */
export class LimitsAndSealedRows1795333500001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RATE_COUNT);
    await runner.query(SEALED_ROWS);
    await runner.query(UNSEALED);
    await runner.query(DISPOSAL);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger audit_unsealed on infra.audit');
    await runner.query('drop trigger audit_append_only on infra.audit');
    await runner.query(`create trigger audit_append_only before update or delete or truncate on infra.audit
      for each statement execute function infra.append_only()`);
    await runner.query('drop trigger audit_delete on infra.audit');
    await runner.query(
      'drop function infra.dispose_audit(timestamptz, bigint), infra.audit_delete(), infra.note_unsealed()',
    );
    await runner.query('drop table infra.audit_disposal, infra.audit_unsealed, infra.rate_count');
    await runner.query('drop index infra.audit_actor, infra.audit_at');
    await runner.query('alter table infra.audit_sealed drop column row_hash');
  }
}

const RATE_COUNT = `
create unlogged table infra.rate_count (
  key text not null,
  minute bigint not null,
  calls integer not null,
  primary key (key, minute)
);`;

const SEALED_ROWS = `
alter table infra.audit_sealed add column row_hash text;
alter table infra.audit_sealed drop constraint audit_sealed_entry_id_fkey;
create index audit_actor on infra.audit (actor, seq);
create index audit_at on infra.audit (at);`;

const UNSEALED = `
create table infra.audit_unsealed (entry_id uuid primary key);
insert into infra.audit_unsealed
  select id from infra.audit a where not exists (select 1 from infra.audit_sealed s where s.entry_id = a.id);
create function infra.note_unsealed() returns trigger language plpgsql as $$
begin insert into infra.audit_unsealed values (new.id); return null; end $$;
create trigger audit_unsealed after insert on infra.audit for each row execute function infra.note_unsealed();`;

const DISPOSAL = `
create table infra.audit_disposal (
  id uuid primary key,
  at timestamptz not null,
  rows_before timestamptz not null,
  last_seal bigint not null,
  entries bigint not null
);
create trigger audit_disposal_append_only before update or delete or truncate on infra.audit_disposal
  for each statement execute function infra.append_only();
drop trigger audit_append_only on infra.audit;
create trigger audit_append_only before update or truncate on infra.audit
  for each statement execute function infra.append_only();
create function infra.audit_delete() returns trigger language plpgsql as $$
begin
  if current_setting('farled.audit_disposal', true) = txid_current()::text then return old; end if;
  raise exception 'the audit log is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_delete before delete on infra.audit for each row execute function infra.audit_delete();
create function infra.dispose_audit(older_than timestamptz, upto bigint) returns bigint language plpgsql as $$
declare removed bigint;
begin
  if older_than > clock_timestamp() - interval '1 year' and older_than > (select max(at) from infra.audit) - interval '1 year' then
    raise exception 'the audit log is kept for at least a year' using errcode = 'insufficient_privilege';
  end if;
  perform set_config('farled.audit_disposal', txid_current()::text, true);
  delete from infra.audit a using infra.audit_sealed s
    where s.entry_id = a.id and s.row_hash is not null and s.seal <= upto and a.at < older_than;
  get diagnostics removed = row_count;
  perform set_config('farled.audit_disposal', '', true);
  return removed;
end $$;`;

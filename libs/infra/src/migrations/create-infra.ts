import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Outbox, audit log with its seals, and operator alarms. */
export class CreateInfra1763769600001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(OUTBOX);
    await runner.query(AUDIT);
    await runner.query(APPEND_ONLY);
    await runner.query(ALARM);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table infra.alarm, infra.audit_sealed, infra.audit_seal, infra.audit, infra.outbox');
    await runner.query('drop function infra.append_only()');
  }
}

const OUTBOX = `
create table infra.outbox (
  seq bigint generated always as identity primary key,
  id uuid not null unique,
  kind text not null,
  idempotency_key text not null unique,
  ordering_key text not null,
  payload jsonb not null,
  correlation_id text,
  state text not null default 'waiting' check (state in ('waiting', 'maybe-sent', 'done', 'dead')),
  attempts integer not null default 0,
  next_attempt_at timestamptz not null,
  sending_until timestamptz,
  error text,
  created_at timestamptz not null,
  finished_at timestamptz
);
create index outbox_waiting on infra.outbox (seq) where state = 'waiting';
create index outbox_lane on infra.outbox (ordering_key, seq) where state in ('waiting', 'maybe-sent');
create index outbox_finished on infra.outbox (finished_at) where state = 'done';`;

const AUDIT = `
create table infra.audit (
  id uuid primary key,
  seq bigint generated always as identity unique,
  at timestamptz not null,
  actor text not null,
  roles text[] not null,
  department text,
  action text not null,
  purpose text not null,
  person_id uuid,
  case_id uuid,
  fields text[] not null,
  result text not null,
  correlation_id text
);
create index audit_person on infra.audit (person_id, seq) where person_id is not null;
create index audit_case on infra.audit (case_id, seq) where case_id is not null;
create table infra.audit_seal (
  number bigint primary key,
  entries integer not null,
  previous_hash text not null,
  hash text not null,
  at timestamptz not null
);
create table infra.audit_sealed (
  entry_id uuid primary key references infra.audit (id),
  seal bigint not null references infra.audit_seal (number) deferrable initially deferred,
  position integer not null,
  unique (seal, position)
);`;

const APPEND_ONLY = `
create function infra.append_only() returns trigger language plpgsql as $$
begin raise exception 'the audit log is append-only' using errcode = 'insufficient_privilege'; end $$;
create trigger audit_append_only before update or delete or truncate on infra.audit
  for each statement execute function infra.append_only();
create trigger audit_seal_append_only before update or delete or truncate on infra.audit_seal
  for each statement execute function infra.append_only();
create trigger audit_sealed_append_only before update or delete or truncate on infra.audit_sealed
  for each statement execute function infra.append_only();`;

const ALARM = `
create table infra.alarm (
  id uuid primary key,
  code text not null,
  reference text not null,
  raised_at timestamptz not null,
  closed_at timestamptz
);
create unique index alarm_open on infra.alarm (code, reference) where closed_at is null;`;

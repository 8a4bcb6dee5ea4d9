import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions, BankID orders, staff, and their logins. */
export class CreateIdentity1763769600004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table identity.used_assertion, identity.staff_login_attempt, identity.staff, identity.bankid_order, identity.session',
    );
  }
}

const TABLES = `
create table identity.session (
  id_hash text primary key,
  data jsonb not null,
  expires_at timestamptz not null
);
create index session_expires on identity.session (expires_at);
create table identity.bankid_order (
  id uuid primary key,
  kind text not null check (kind in ('auth', 'sign')),
  device text not null check (device in ('same', 'other')),
  is_mobile boolean not null,
  order_ref text not null,
  auto_start_token text not null,
  qr_start_token text not null,
  qr_start_secret text not null,
  status text not null default 'pending' check (status in ('pending', 'failed', 'complete')),
  hint_code text,
  expected_person_id uuid,
  visible_text text,
  non_visible text,
  person_id uuid,
  evidence_id uuid,
  completed_at timestamptz,
  started_at timestamptz not null default clock_timestamp(),
  collected_at timestamptz
);
create table identity.staff (
  id uuid primary key,
  subject text not null unique,
  name text collate "sv-SE-x-icu" not null,
  department text not null,
  email text,
  roles text[] not null,
  last_login_at timestamptz not null
);
create table identity.staff_login_attempt (
  id text primary key,
  return_to text not null,
  browser_hash text not null,
  asked_at timestamptz not null,
  answered_at timestamptz
);
create table identity.used_assertion (
  id text primary key,
  valid_until timestamptz not null
);`;

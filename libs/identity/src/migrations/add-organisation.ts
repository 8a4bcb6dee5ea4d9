import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Several identity providers for staff, logins that can be ended, the organisation tree and deputies. */
export class AddOrganisation1795334000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table identity.deputy, identity.unit_change, identity.membership, identity.unit,
      identity.staff_sign_in;
      alter table identity.staff drop column provider, drop column deactivated_at;
      alter table identity.staff_login_attempt drop column provider, drop column nonce, drop column code_verifier,
        drop column is_fresh, drop column staff_id;`);
  }
}

const TABLES = `
delete from identity.staff_login_attempt;
alter table identity.staff_login_attempt
  add column provider text not null,
  add column nonce text,
  add column code_verifier text,
  add column is_fresh boolean not null,
  add column staff_id uuid;
alter table identity.staff
  add column provider text not null default 'saml',
  add column deactivated_at timestamptz;
alter table identity.staff alter column provider drop default;
create table identity.staff_sign_in (
  id uuid primary key,
  staff_id uuid not null references identity.staff (id),
  provider text not null,
  session text,
  name_id text,
  id_token text,
  began_at timestamptz not null,
  ends_at timestamptz,
  ended_at timestamptz
);
create index staff_sign_in_by_staff on identity.staff_sign_in (staff_id);
create index staff_sign_in_by_session on identity.staff_sign_in (provider, session);
create table identity.unit (
  id uuid primary key,
  code text not null unique,
  name text collate "sv-SE-x-icu" not null,
  kind text not null check (kind in ('committee', 'department', 'team')),
  parent_id uuid references identity.unit (id),
  closed_at timestamptz,
  revision integer not null
);
create index unit_by_parent on identity.unit (parent_id);
create table identity.membership (
  unit_id uuid not null references identity.unit (id),
  staff_id uuid not null references identity.staff (id),
  source text not null check (source in ('claim', 'hand')),
  since timestamptz not null,
  primary key (unit_id, staff_id, source)
);
create index membership_by_staff on identity.membership (staff_id);
create table identity.unit_change (
  id uuid primary key,
  unit_id uuid not null references identity.unit (id),
  code text not null,
  params jsonb not null,
  actor text not null,
  at timestamptz not null
);
create index unit_change_by_unit on identity.unit_change (unit_id, id);
create table identity.deputy (
  id uuid primary key,
  absent_id uuid not null references identity.staff (id),
  deputy_id uuid not null references identity.staff (id),
  from_day date not null,
  to_day date not null,
  made_by text not null,
  made_at timestamptz not null,
  ended_at timestamptz,
  check (absent_id <> deputy_id),
  check (from_day <= to_day)
);
create index deputy_by_deputy on identity.deputy (deputy_id);
create index deputy_by_absent on identity.deputy (absent_id);`;

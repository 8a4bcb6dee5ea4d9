import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Metadata of residents' IdPs, and the requests made to them. */
export class AddEid1795334100004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table identity.saml_request, identity.federation_source');
  }
}

const TABLES = `
create table identity.federation_source (
  source text primary key,
  providers jsonb not null,
  valid_until timestamptz,
  fetched_at timestamptz,
  next_refresh_at timestamptz not null,
  failing_since timestamptz
);
create table identity.saml_request (
  id text primary key,
  purpose text not null check (purpose in ('login', 'sign')),
  idp text not null,
  levels text[] not null,
  browser_hash text not null,
  relay_state text not null unique,
  return_to text not null,
  asked_at timestamptz not null,
  answered_at timestamptz,
  expected_person_id uuid,
  message text,
  status text not null check (status in ('pending', 'failed', 'complete')),
  outcome text,
  person_id uuid,
  evidence_id uuid,
  completed_at timestamptz,
  check (purpose = 'login' or expected_person_id is not null and message is not null)
);`;

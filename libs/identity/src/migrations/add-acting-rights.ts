import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rights to act for others, as they were last checked. */
export class AddActingRights1795332600004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table identity.acting_right');
  }
}

const TABLE = `
create table identity.acting_right (
  id uuid primary key,
  kind text not null check (kind in ('guardian', 'signatory', 'agent', 'trustee', 'power-of-attorney')),
  holder_id uuid not null,
  party_kind text not null check (party_kind in ('person', 'organisation')),
  party_id uuid not null,
  origin text not null,
  reference text not null default '',
  services text[],
  powers text[] not null default '{}',
  signers_needed integer not null default 1,
  co_signers uuid[] not null default '{}',
  starts_on date,
  ends_on date,
  checked_at timestamptz not null,
  checked_by text not null,
  document_id uuid,
  ended_at timestamptz,
  created_at timestamptz not null
);
create unique index acting_right_once on identity.acting_right (holder_id, kind, party_id, reference);
create index acting_right_by_party on identity.acting_right (party_id, kind);`;

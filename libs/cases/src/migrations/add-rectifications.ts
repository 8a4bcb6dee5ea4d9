import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests to put right what the municipality knows. */
export class AddRectifications1795351000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table cases.rectification');
  }
}

const UP = `
create table cases.rectification (
  id uuid primary key,
  request_key uuid not null,
  diary_number text not null unique,
  person_id uuid not null,
  party_kind text not null check (party_kind in ('person', 'organisation')),
  party_id uuid not null,
  right_id uuid,
  fact jsonb not null,
  text text not null,
  unit text,
  owner_id uuid,
  revision integer not null,
  received_at timestamptz not null,
  due_on date not null,
  outcome text check (outcome in ('corrected', 'forwarded', 'unchanged')),
  answer text,
  answered_by uuid,
  answered_at timestamptz,
  check ((answered_at is null) = (outcome is null) and (answered_at is null) = (answer is null))
);
create unique index rectification_once on cases.rectification (person_id, request_key);
create index rectification_by_person on cases.rectification (person_id, id);
create index rectification_by_party on cases.rectification (party_id, id);
create index rectification_open on cases.rectification (id) where answered_at is null;
`;

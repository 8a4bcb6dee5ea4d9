import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Telephone calls in which somebody identified herself to an officer, or signed. */
export class AddCalls1795334400011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table cases.call');
  }
}

const UP = `
create table cases.call (
  id uuid primary key,
  kind text not null,
  case_id uuid,
  person_id uuid not null,
  staff_id uuid not null,
  initiator text not null,
  purpose text not null,
  statement text,
  order_id uuid not null,
  state text not null,
  evidence_id uuid,
  started_at timestamptz not null,
  ended_at timestamptz
);
create index call_by_case on cases.call (case_id, id);
create index call_open on cases.call (person_id) where "state" = 'open';
`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Appeals of decisions. */
export class AddAppeals1795430000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table cases.appeal');
  }
}

const UP = `
create table cases.appeal (
  id uuid primary key,
  case_id uuid not null,
  decision_id uuid not null,
  appellant_id uuid not null,
  text text not null,
  received_at timestamptz not null,
  decision_read_on date not null,
  last_day date not null,
  is_late boolean not null,
  outcome text,
  motivation text,
  answered_by uuid,
  answered_for uuid,
  answered_at timestamptz,
  constraint appeal_outcome_check check (outcome in ('dismissed', 'changed', 'forwarded')),
  constraint appeal_answer_check check ((answered_at is null) = (outcome is null))
);
create index appeal_by_case on cases.appeal (case_id);
create unique index appeal_once on cases.appeal (decision_id, appellant_id);
create index appeal_open on cases.appeal (received_at) where answered_at is null;
`;

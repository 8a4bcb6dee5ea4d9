import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notices to people. */
export class CreateMessages1763769600010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table messages.notice');
  }
}

const TABLES = `
create table messages.notice (
  id uuid primary key,
  occasion text not null,
  person_id uuid not null,
  case_id uuid not null,
  diary_number text not null,
  channel text,
  state text not null,
  created_at timestamptz not null,
  sent_at timestamptz
);
create index notice_by_case on messages.notice (case_id);
create unique index notice_once on messages.notice (occasion);`;

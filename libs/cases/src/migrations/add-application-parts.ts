import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Parts of an application that others than its writer fill in, and reminders to those who are asked. */
export class AddApplicationParts1795361000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table cases.application_part');
    await runner.query('alter table cases.sign_request drop column part, drop column reminders');
  }
}

const UP = `
alter table cases.sign_request add column part text, add column reminders integer not null default 0;
create table cases.application_part (
  id uuid primary key,
  draft_id uuid not null,
  signing_id uuid not null,
  part text not null,
  answers jsonb not null,
  page text,
  revision integer not null,
  saved_at timestamptz not null,
  frozen jsonb
);
create index application_part_by_signing on cases.application_part (signing_id);
`;

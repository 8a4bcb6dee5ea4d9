import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which register said what is frozen, and when; which protected case somebody has open. */
export class FreezeSources1795333200001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table cases.signing add column sources jsonb not null default '{}'`);
    await runner.query(OPENINGS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table cases.protected_opening');
    await runner.query('alter table cases.signing drop column sources');
  }
}

const OPENINGS = `
create table cases.protected_opening (
  staff_id uuid primary key,
  case_id uuid not null,
  purpose text not null,
  opened_at timestamptz not null
)`;

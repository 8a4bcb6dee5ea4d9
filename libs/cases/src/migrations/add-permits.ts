import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What cases have given leave to; questions know that somebody has been reminded of them. */
export class AddPermits1795440000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table cases.permit; alter table cases.supplement drop column reminded_at');
  }
}

const UP = `
create table cases.permit (
  case_id uuid primary key,
  starts_on date not null,
  ends_on date not null,
  renew_from date not null,
  reminded_at timestamptz
);
create index permit_to_remind on cases.permit (renew_from) where reminded_at is null;
alter table cases.supplement add column reminded_at timestamptz;
`;

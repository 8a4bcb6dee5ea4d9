import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases that are sent without login and followed by a code. */
export class ReportsWithoutLogin1795369000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table cases."case" drop column is_anonymous;
      drop table cases.anonymous_report`);
  }
}

const UP = `
create table cases.anonymous_report (
  id uuid primary key,
  service text not null,
  code_hash text not null unique,
  challenge text not null,
  status text not null check (status in ('open', 'sent')),
  case_id uuid unique,
  began_at timestamptz not null,
  expires_at timestamptz not null
);
create index anonymous_report_open on cases.anonymous_report (expires_at) where "status" = 'open';
alter table cases."case" add column is_anonymous boolean not null default false;
`;

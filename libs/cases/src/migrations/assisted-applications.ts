import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Applications that officers write down for somebody, and how such a case came in. */
export class AssistedApplications1795336000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table cases."case" drop column assisted; drop table cases.assisted_application');
  }
}

const UP = `
create table cases.assisted_application (
  id uuid primary key,
  staff_id uuid not null,
  service text not null,
  person_id uuid not null,
  identified_by text not null,
  call_id uuid,
  party_kind text not null,
  party_id uuid not null,
  right_id uuid,
  channel text not null,
  arrived_on date not null,
  answers jsonb not null,
  page text,
  revision integer not null,
  status text not null,
  saved_at timestamptz not null,
  created_at timestamptz not null
);
create index assisted_application_open on cases.assisted_application (staff_id, id) where "status" = 'open';
alter table cases."case" add column assisted jsonb;
`;

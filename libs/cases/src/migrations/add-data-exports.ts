import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Copies of their data that residents have asked for. */
export class AddDataExports1795450000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table cases.data_export');
  }
}

const UP = `
create table cases.data_export (
  id uuid primary key,
  person_id uuid not null,
  language text not null,
  ordered_at timestamptz not null,
  document_id uuid,
  ready_at timestamptz,
  expires_at timestamptz
);
create index data_export_by_person on cases.data_export (person_id, id);
`;

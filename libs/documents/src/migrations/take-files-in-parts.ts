import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that come in parts. */
export class TakeFilesInParts1795362000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table documents.partial_upload (
  id uuid primary key,
  owner_kind text not null,
  owner_id uuid not null,
  field text not null,
  name text not null,
  size integer not null check (size > 0),
  received integer not null,
  begun_at timestamptz not null
);
create index partial_upload_owner on documents.partial_upload (owner_id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table documents.partial_upload');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files and their content in chunks. Compressed already as a rule, so PostgreSQL need not try (storage external). */
export class CreateDocuments1763769600003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table documents.chunk, documents.document');
  }
}

const TABLES = `
create table documents.document (
  id uuid primary key,
  name text not null,
  size integer not null,
  sha256 text not null,
  type text not null,
  scan text not null default 'pending' check (scan in ('pending', 'clean', 'infected')),
  owner_kind text not null check (owner_kind in ('draft', 'case', 'supplement', 'decision')),
  owner_id uuid not null,
  created_at timestamptz not null
);
create index document_owner on documents.document (owner_id);
create table documents.chunk (
  document_id uuid not null,
  position integer not null,
  content bytea not null,
  stored_at timestamptz not null default now(),
  primary key (document_id, position)
);
alter table documents.chunk alter column content set storage external;`;

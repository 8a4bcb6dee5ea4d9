import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The diary: cases, their documents, and a counter for each series and year. */
export class CreateRecords1763769600012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table records.diary_document, records.diary_case, records.diary_counter');
  }
}

const TABLES = `
create table records.diary_counter (
  series text not null,
  year integer not null,
  last integer not null,
  primary key (series, year)
);
create table records.diary_case (
  case_id uuid primary key,
  diary_number text not null unique,
  series text not null,
  year integer not null,
  serial integer not null,
  class_code text not null,
  received_at timestamptz not null,
  public_subject text not null,
  public_sender text,
  sender_person_id uuid not null,
  department text not null,
  status text not null,
  closed_at timestamptz
);
create unique index diary_case_number on records.diary_case (series, year, serial);
create table records.diary_document (
  id uuid primary key,
  case_id uuid not null,
  number integer not null,
  direction text not null,
  public_subject text not null,
  document_id uuid,
  at timestamptz not null
);
create unique index diary_document_number on records.diary_document (case_id, number);`;

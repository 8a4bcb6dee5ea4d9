import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Persons, their numbers with history, contacts, and evidence of signatures. */
export class CreateRegister1763769600002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table register.signature_evidence, register.contact, register.personal_number, register.person',
    );
  }
}

const TABLES = `
create table register.person (
  id uuid primary key,
  protection text not null default 'unknown' check (protection in ('none', 'protected', 'unknown')),
  name text collate "sv-SE-x-icu",
  given_name text collate "sv-SE-x-icu",
  address jsonb,
  birth_date date,
  guardian_of uuid[] not null default '{}',
  is_deregistered boolean not null default false,
  source_at timestamptz,
  created_at timestamptz not null
);
create table register.personal_number (
  number text primary key check (number ~ '^[0-9]{12}$'),
  person_id uuid not null references register.person (id),
  since timestamptz not null,
  until timestamptz
);
create unique index personal_number_current on register.personal_number (person_id) where until is null;
create table register.contact (
  person_id uuid primary key references register.person (id),
  email text,
  phone text,
  channel text check (channel in ('email', 'sms', 'digital-mail')),
  updated_at timestamptz not null
);
create table register.signature_evidence (
  id uuid primary key,
  person_id uuid not null references register.person (id),
  answer text not null,
  sha256 text not null,
  signed jsonb not null,
  signed_at timestamptz not null
);`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The replica of the population register: whole posts, relations, what has been taken in, and the ways to search. */
export class PopulationReplica1795332600102 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PERSON);
    await runner.query(RELATION);
    await runner.query(INTAKE);
    await runner.query(SEARCH);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table register.relation, register.intake, register.refresh;
      drop index register.personal_number_person, register.personal_number_prefix;
      alter table register.person add column guardian_of uuid[] not null default '{}',
        add column guardians uuid[] not null default '{}',
        drop column protection_kind, drop column first_names, drop column middle_name, drop column surname,
        drop column registered_address, drop column special_address, drop column foreign_address,
        drop column registration, drop column civil_status, drop column civil_status_since,
        drop column deregistration_code, drop column deregistered_on, drop column changed_at,
        drop column is_delivered, drop column merged_into, drop column name_words, drop column street_key`);
  }
}

const PERSON = `
alter table register.person
  add column protection_kind text check (protection_kind in ('secrecy-marking', 'protected-registration')),
  add column first_names text collate "sv-SE-x-icu",
  add column middle_name text collate "sv-SE-x-icu",
  add column surname text collate "sv-SE-x-icu",
  add column registered_address jsonb,
  add column special_address jsonb,
  add column foreign_address jsonb,
  add column registration jsonb,
  add column civil_status text,
  add column civil_status_since date,
  add column deregistration_code text,
  add column deregistered_on date,
  add column changed_at timestamptz,
  add column is_delivered boolean not null default false,
  add column merged_into uuid references register.person (id),
  add column name_words tsvector,
  add column street_key text collate "C",
  drop column guardian_of,
  drop column guardians;
-- The relations of those who are known are not: they are asked for again before they are used.
update register.person set source_at = null;
create index personal_number_person on register.personal_number (person_id);`;

const RELATION = `
create table register.relation (
  person_id uuid not null references register.person (id),
  position integer not null,
  kind text not null
    check (kind in ('child', 'mother', 'father', 'parent', 'guardian', 'guardian-of', 'spouse', 'partner')),
  related_id uuid references register.person (id),
  since date,
  until date,
  is_over boolean not null default false,
  name text collate "sv-SE-x-icu",
  birth_date date,
  primary key (person_id, position)
);
create index relation_related on register.relation (related_id, kind);`;

const INTAKE = `
create table register.intake (
  id uuid primary key,
  kind text not null check (kind in ('import', 'delivery')),
  file_name text not null unique,
  sequence integer unique,
  day date not null,
  stage text not null check (stage in ('flags', 'posts', 'done')),
  problem text,
  posts integer not null default 0,
  changed integer not null default 0,
  faulty integer not null default 0,
  bytes bigint not null,
  bytes_read bigint not null default 0,
  started_at timestamptz not null,
  updated_at timestamptz not null,
  finished_at timestamptz
);
create unique index intake_under_way on register.intake ((true)) where finished_at is null;
create table register.refresh (id integer primary key check (id = 1), tried_at timestamptz not null);`;

/** A range of the Swedish alphabet is a prefix that knows å, ä, ö and forgives case and accents (see name-search.ts). */
const SEARCH = `
create index person_surname on register.person (surname, given_name);
create index person_given_name on register.person (given_name, surname);
create index person_name_words on register.person using gin (name_words);
create index person_street on register.person (street_key);
create index personal_number_prefix on register.personal_number (number text_pattern_ops);`;

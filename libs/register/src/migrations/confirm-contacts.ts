import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A contact says in which language, and since when its addresses are confirmed; codes that wait to be given back. */
export class ConfirmContacts1795334400002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table register.contact_code');
    await runner.query(`alter table register.contact
      drop column language, drop column email_confirmed_at, drop column phone_confirmed_at`);
  }
}

const TABLES = `
alter table register.contact add column language text check (language in ('sv', 'en')),
  add column email_confirmed_at timestamptz, add column phone_confirmed_at timestamptz;
create table register.contact_code (
  person_id uuid not null,
  kind text not null check (kind in ('email', 'phone')),
  address text not null,
  sha256 text not null,
  tries integer not null,
  sent integer not null,
  sent_since timestamptz not null,
  expires_at timestamptz not null,
  primary key (person_id, kind)
);`;

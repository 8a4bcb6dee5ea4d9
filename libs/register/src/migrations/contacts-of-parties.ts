import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations have a contact of their own, and it is written down who said and confirmed it. */
export class ContactsOfParties1795351000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PARTIES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from register.contact_code where party_id in
      (select party_id from register.contact where party_kind = 'organisation')`);
    await runner.query(`delete from register.contact where party_kind = 'organisation'`);
    await runner.query(PERSONS);
  }
}

const PARTIES = `
alter table register.contact drop constraint contact_person_id_fkey;
alter table register.contact rename column person_id to party_id;
alter table register.contact
  add column party_kind text not null default 'person' check (party_kind in ('person', 'organisation')),
  add column email_confirmed_by uuid, add column phone_confirmed_by uuid, add column updated_by uuid;
alter table register.contact_code rename column person_id to party_id;`;

const PERSONS = `
alter table register.contact_code rename column party_id to person_id;
alter table register.contact drop column party_kind, drop column email_confirmed_by, drop column phone_confirmed_by,
  drop column updated_by;
alter table register.contact rename column party_id to person_id;
alter table register.contact add constraint contact_person_id_fkey foreign key (person_id) references register.person (id);`;

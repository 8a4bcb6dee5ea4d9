import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The indexes of names know the street as well: whoever is asked for by both is found without reading everybody else. */
export class FindNamesInStreets1795470000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(made(', street_key'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(made(''));
  }
}

const made = (more: string): string => `
drop index if exists register.person_surname;
drop index if exists register.person_given_name;
create index person_surname on register.person (surname, given_name${more});
create index person_given_name on register.person (given_name, surname${more});`;

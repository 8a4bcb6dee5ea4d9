import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A right may reach to how the party is reached. */
export class ActingForContacts1795351000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table identity.acting_right add column keeps_contact boolean not null default false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table identity.acting_right drop column keeps_contact');
  }
}

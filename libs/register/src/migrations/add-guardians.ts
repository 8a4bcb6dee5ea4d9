import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A child's guardians, so that all of them can be asked where the law asks. */
export class AddGuardians1795332600002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table register.person add column guardians uuid[] not null default '{}'`);
    // What is known says nothing of guardians yet: it is asked for again before it is used.
    await runner.query('update register.person set source_at = null');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table register.person drop column guardians');
  }
}

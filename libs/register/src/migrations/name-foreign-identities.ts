import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The name that a foreign e-legitimation gave. */
export class NameForeignIdentities1795336100002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table register.foreign_identity add column name text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table register.foreign_identity drop column name');
  }
}

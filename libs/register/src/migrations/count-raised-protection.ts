import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many persons a file put under protection, for the operators who watch the deliveries. */
export class CountRaisedProtection1795345200102 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table register.intake add column raised integer not null default 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table register.intake drop column raised');
  }
}

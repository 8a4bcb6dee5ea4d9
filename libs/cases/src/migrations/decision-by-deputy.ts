import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A decision that a deputy made names the one she made it for. */
export class DecisionByDeputy1795335500011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table cases.decision add column decided_for uuid');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table cases.decision drop column decided_for');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An alarm says who closed it, and why, when it did not end by itself. */
export class AlarmsClosedByHand1795335500001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table infra.alarm add column closed_by uuid, add column close_note text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table infra.alarm drop column closed_by, drop column close_note');
  }
}

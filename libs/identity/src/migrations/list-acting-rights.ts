import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rights of one kind are listed, newest first. */
export class ListActingRights1795334500004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index acting_right_by_kind on identity.acting_right (kind, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index identity.acting_right_by_kind');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The audit log says also through which app a resident acted. */
export class AuditApps1795370000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table infra.audit add column app text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table infra.audit drop column app');
  }
}

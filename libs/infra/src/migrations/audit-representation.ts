import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The audit log says also for whom somebody acted. */
export class AuditRepresentation1795332600001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table infra.audit add column on_behalf_of text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table infra.audit drop column on_behalf_of');
  }
}

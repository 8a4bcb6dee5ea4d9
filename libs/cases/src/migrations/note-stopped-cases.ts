import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A case remembers that its process was cancelled under it. */
export class NoteStoppedCases1795335000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table cases."case" add column stopped_at timestamptz;
      update cases."case" c set stopped_at = e.at from cases.event e
        where e.case_id = c.id and e.code = 'process-stopped' and c.status <> 'closed';
      create index case_stopped on cases."case" (stopped_at) where stopped_at is not null and status <> 'closed';`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index cases.case_stopped; alter table cases."case" drop column stopped_at;`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A notice may come before there is a case: somebody is asked to sign. */
export class NoticeWithoutCase1795332600010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table messages.notice alter column case_id drop not null, alter column diary_number drop not null',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('delete from messages.notice where case_id is null');
    await runner.query(
      'alter table messages.notice alter column case_id set not null, alter column diary_number set not null',
    );
  }
}

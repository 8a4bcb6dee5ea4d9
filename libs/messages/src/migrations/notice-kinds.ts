import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A notice knows what it is about. */
export class NoticeKinds1795420000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table messages.notice add column kind text not null default 'news';
      update messages.notice set kind = 'waiting' where diary_number is null;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table messages.notice drop column kind');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A notice goes to a person or to an organisation. */
export class NoticesToParties1795351000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table messages.notice rename column person_id to party_id');
    await runner.query(`alter table messages.notice add column party_kind text not null default 'person'
      check (party_kind in ('person', 'organisation'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from messages.notice where party_kind = 'organisation'`);
    await runner.query('alter table messages.notice drop column party_kind');
    await runner.query('alter table messages.notice rename column party_id to person_id');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions say whose they are, so that one can see all of one's own and end them. Everybody logs in once more. */
export class SessionsOfPeople1795333500004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('delete from identity.session');
    await runner.query(`alter table identity.session
      add column login_id uuid, add column owner text, add column login_at timestamptz, add column seen_at timestamptz`);
    await runner.query('create index session_owner on identity.session (owner) where owner is not null');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table identity.session
      drop column login_id, drop column owner, drop column login_at, drop column seen_at`);
  }
}

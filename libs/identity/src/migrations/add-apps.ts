import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What residents have allowed apps, and what the authorization server remembers. Identifiers are hashed (SHA-256). */
export class AddApps1795370000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table identity.app_grant (
      id uuid primary key,
      grant_hash text not null unique,
      client_id text not null,
      person_id uuid not null,
      scopes text[] not null,
      assurance smallint not null,
      given_at timestamptz not null,
      expires_at timestamptz not null,
      used_at timestamptz,
      ended_at timestamptz
    )`);
    await runner.query('create index app_grant_person on identity.app_grant (person_id)');
    await runner.query(`create table identity.app_record (
      kind text not null,
      id_hash text not null,
      grant_hash text,
      payload jsonb not null,
      expires_at timestamptz not null,
      consumed_at timestamptz,
      primary key (kind, id_hash)
    )`);
    await runner.query('create index app_record_grant on identity.app_record (grant_hash)');
    await runner.query('create index app_record_expires on identity.app_record (expires_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table identity.app_record, identity.app_grant');
  }
}

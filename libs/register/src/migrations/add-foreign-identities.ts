import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Persons who are known by a foreign e-legitimation. */
export class AddForeignIdentities1795334100002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table register.foreign_identity');
  }
}

const TABLE = `
create table register.foreign_identity (
  prid text primary key,
  person_id uuid not null references register.person (id),
  persistence text not null check (persistence in ('A', 'B', 'C')),
  since timestamptz not null,
  seen_at timestamptz not null
);
create index foreign_identity_person on register.foreign_identity (person_id);`;

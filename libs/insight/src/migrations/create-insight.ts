import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What operators have done to process instances. */
export class CreateInsight1763769600040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table insight.operation');
  }
}

const TABLES = `
create table insight.operation (
  id uuid primary key,
  engine text not null,
  process_instance_key text not null,
  action text not null,
  reason text not null,
  details jsonb not null,
  staff_id uuid not null,
  state text not null,
  error text,
  at timestamptz not null,
  ended_at timestamptz
);
create index operation_by_instance on insight.operation (engine, process_instance_key, at);`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A case belongs to a unit; what a deputy did names the one she did it for. */
export class UnitsAndDeputies1795334200011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table cases."case" add column unit text;
      alter table cases.task add column answered_for uuid;
      alter table cases.note add column author_for uuid;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table cases."case" drop column unit;
      alter table cases.task drop column answered_for;
      alter table cases.note drop column author_for;`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which states of the program's own files have been taken in: each becomes a version or a draft once. */
export class RememberSeeds1763769600031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table catalogue.seed (slug text, digest text, primary key (slug, digest))');
    await runner.query(`insert into catalogue.seed select slug, digest from catalogue.service_version
      where published_by = 'seed'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table catalogue.seed');
  }
}

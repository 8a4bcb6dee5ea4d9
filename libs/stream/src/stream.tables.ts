import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrate } from './migrate';
import { streamMigrations } from './stream.migrations';

/** Makes the tables that the broker may have made already: both go through the same list. */
class StreamTables1772000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await migrate({ query: (sql, parameters) => runner.query(sql, parameters) }, 'stream', streamMigrations);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema stream cascade');
  }
}

/** What `infra` needs to prepare this library's schema. */
export const streamTables = { library: 'stream', entities: [], migrations: [StreamTables1772000000000] };

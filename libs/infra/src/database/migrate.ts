import { Client } from 'pg';
import { DataSource } from 'typeorm';
import type { LibraryTables } from './library-tables';

/** Key of the advisory lock under which one process at a time migrates. */
const MIGRATION_LOCK = 7_042_001;

/**
 * Brings each library's schema up to date, in the order given. Several processes may start at once:
 * the first one migrates, the others wait and find nothing to do.
 */
export async function migrate(url: string, libraries: readonly LibraryTables[]): Promise<void> {
  const lock = new Client({ connectionString: url });
  await lock.connect();
  try {
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await lock.query('create schema if not exists infra');
    for (const library of libraries) {
      await lock.query(`create schema if not exists "${library.library}"`);
      if (await isBehind(lock, library)) await migrateLibrary(url, library);
    }
  } finally {
    await lock.end();
  }
}

/** True when each library's schema is as this program wants it; changes nothing. */
export async function isMigrated(url: string, libraries: readonly LibraryTables[]): Promise<boolean> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const library of libraries) if (await isBehind(client, library)) return false;
    return true;
  } finally {
    await client.end();
  }
}

/** Asks with one query, so that a start with nothing to do opens no further connections. */
async function isBehind(client: Client, { library, migrations }: LibraryTables): Promise<boolean> {
  const table = `infra.${library}_migrations`;
  const { rows } = await client.query<{ known: string | null }>('select to_regclass($1) as known', [table]);
  if (!rows[0]?.known) return migrations.length > 0;
  const done = await client.query<{ name: string }>(`select name from ${table}`);
  const names = new Set(done.rows.map(({ name }) => name));
  return migrations.some((migration) => !names.has(migration.name));
}

async function migrateLibrary(url: string, library: LibraryTables): Promise<void> {
  const source = new DataSource({
    type: 'postgres',
    url,
    schema: 'infra',
    migrations: [...library.migrations],
    migrationsTableName: `${library.library}_migrations`,
    installExtensions: false,
    poolSize: 2,
  });
  await source.initialize();
  try {
    await source.runMigrations({ transaction: 'each' });
  } finally {
    await source.destroy();
  }
}

const { chmodSync, mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { startPostgres } = require('../../tools/lib/postgres.cjs');

/** One PostgreSQL for the whole run; each suite makes a database of its own on it. Certificates are made once as well. */
module.exports = async () => {
  process.env.LOG_LEVEL ??= 'silent';
  const folder = mkdtempSync(join(tmpdir(), 'farled-test-'));
  chmodSync(folder, 0o711);
  globalThis.farledTestRun = { folder };
  process.env.FARLED_TEST_CERTS = join(folder, 'certs');
  if (process.env.DATABASE_URL) return;
  const database = await startPostgres({ dataDir: join(folder, 'postgres'), fast: true });
  globalThis.farledTestRun.database = database;
  process.env.DATABASE_URL = database.url;
};

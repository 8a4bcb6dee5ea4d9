const { chmodSync, mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { startPostgres } = require('../../tools/lib/postgres.cjs');

/** One PostgreSQL for the whole run; each suite makes a database of its own on it. */
module.exports = async () => {
  process.env.LOG_LEVEL ??= 'silent';
  if (process.env.DATABASE_URL) return;
  const folder = mkdtempSync(join(tmpdir(), 'farled-test-'));
  chmodSync(folder, 0o711);
  const database = await startPostgres({ dataDir: join(folder, 'postgres'), fast: true });
  globalThis.farledTestDatabase = { database, folder };
  process.env.DATABASE_URL = database.url;
};

const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { startEmbeddedDb } = require('../../tools/embedded-db.cjs');

module.exports = async () => {
  process.env.LOG_LEVEL ??= 'silent';
  if (process.env.DATABASE_URL) return;
  const db = await startEmbeddedDb({ dataDir: join(mkdtempSync(join(tmpdir(), 'farled-test-')), 'pg'), fast: true });
  globalThis.__db = db; // workers are forked later and inherit the variable
  process.env.DATABASE_URL = db.url;
};

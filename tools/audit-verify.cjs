'use strict';
const { spawnSync } = require('node:child_process');
const { at, build, install, root } = require('./lib/bootstrap.cjs');
const { startPostgres } = require('./lib/postgres.cjs');

/** Verifies the audit log of DATABASE_URL, or of this machine's demo when it is not set. Options go to the program. */
async function main() {
  install();
  build();
  const database = process.env.DATABASE_URL
    ? { url: process.env.DATABASE_URL, stop: async () => undefined }
    : await startPostgres({ dataDir: at('.farled', 'postgres') });
  const env = { ...process.env, DATABASE_URL: database.url };
  const script = at('dist/apps/server/src/audit-verify-main.js');
  const { status } = spawnSync(process.execPath, [script, ...process.argv.slice(2)], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  await database.stop();
  process.exit(status ?? 2);
}

void main();

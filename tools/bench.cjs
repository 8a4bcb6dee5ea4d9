'use strict';
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { at, build, install, root } = require('./lib/bootstrap.cjs');
const { startPostgres } = require('./lib/postgres.cjs');
const { giveUp, say } = require('./lib/say.cjs');

const MEASUREMENTS = ['engine', 'platform'];

/** `npm run bench -- [engine] [platform]`: measures on a durable database of its own, prints a table and JSON. Never a test. */
async function main(wanted) {
  install();
  build();
  const database = await ownDatabase();
  try {
    const out = require(at('test/load/run.cjs')).build('bench');
    for (const name of wanted.length > 0 ? wanted : MEASUREMENTS) measure(out, name, database.url);
  } finally {
    await database.stop();
  }
}

async function ownDatabase() {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, stop: async () => undefined };
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'farled-bench-'));
  fs.chmodSync(folder, 0o711);
  const { url, stop } = await startPostgres({ dataDir: path.join(folder, 'postgres') });
  return { url, stop: () => stop().then(() => fs.rmSync(folder, { recursive: true, force: true })) };
}

function measure(out, name, url) {
  if (!MEASUREMENTS.includes(name)) giveUp(`There is no measurement ${name}. Choose from: ${MEASUREMENTS.join(', ')}.`);
  say(`Measuring ${name} ...`);
  const env = { ...process.env, DATABASE_URL: url, FARLED_ROOT: root };
  const script = path.join(out, `test/load/${name}.bench.js`);
  const { status } = spawnSync(process.execPath, [script], { cwd: root, stdio: 'inherit', env });
  if (status !== 0) process.exitCode = 1;
}

main(process.argv.slice(2)).catch((error) => giveUp(error.message));

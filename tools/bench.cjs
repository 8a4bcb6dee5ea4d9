'use strict';
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { at, build, install, root } = require('./lib/bootstrap.cjs');
const { startPostgres } = require('./lib/postgres.cjs');
const { startZeebe, zeebeTrouble } = require('./lib/zeebe/broker.cjs');
const { giveUp, say } = require('./lib/say.cjs');

const MEASUREMENTS = ['engine', 'platform', 'compare', 'feel'];
/** What Zeebe's own start script leaves to the machine, and the memory that its documentation asks for. */
const ZEEBE_JAVA_OPTS = '-Xmx2g';

/**
 * `npm run bench -- [engine] [platform] [compare] [feel]`: measures on a durable database of its own, prints a table and JSON.
 * `compare` does the same work with a real Zeebe, where one can be had. Never a test.
 */
async function main(wanted) {
  install();
  build();
  const database = await ownDatabase();
  try {
    const out = require(at('test/load/run.cjs')).build('bench');
    for (const name of wanted.length > 0 ? wanted : MEASUREMENTS) await measure(out, name, database.url);
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

async function measure(out, name, url) {
  if (!MEASUREMENTS.includes(name)) giveUp(`There is no measurement ${name}. Choose from: ${MEASUREMENTS.join(', ')}.`);
  say(`Measuring ${name} ...`);
  const zeebe = name === 'compare' ? await startedZeebe() : undefined;
  const env = { ...process.env, DATABASE_URL: url, FARLED_ROOT: root, ...(zeebe && { BENCH_ZEEBE: zeebe.address }) };
  const script = path.join(out, `test/load/${name}.bench.js`);
  const { status } = spawnSync(process.execPath, [script], { cwd: root, stdio: 'inherit', env });
  if (status !== 0) process.exitCode = 1;
  await zeebe?.stop();
}

async function startedZeebe() {
  const trouble = zeebeTrouble();
  if (trouble) return say(`No Zeebe beside it: ${trouble}.`);
  process.env.JAVA_OPTS ??= ZEEBE_JAVA_OPTS;
  const begun = Date.now();
  const zeebe = await startZeebe();
  say(`Zeebe ${zeebe.version} took ${((Date.now() - begun) / 1000).toFixed(1)} s to start.`);
  return zeebe;
}

main(process.argv.slice(2)).catch((error) => giveUp(error.message));

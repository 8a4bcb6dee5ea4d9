'use strict';
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { at, build, install, root } = require('./lib/bootstrap.cjs');
const { startPostgres } = require('./lib/postgres.cjs');
const { zeebeHome } = require('./lib/zeebe/artifact.cjs');
const { startZeebe, zeebeTrouble } = require('./lib/zeebe/broker.cjs');
const { giveUp, say } = require('./lib/say.cjs');

/** What is asked for, and the programs in test/load that measure it. */
const MEASUREMENTS = {
  engine: ['engine', 'loop', 'size'],
  platform: ['platform'],
  compare: ['compare'],
  feel: ['feel'],
  loop: ['loop'],
  size: ['size'],
  register: ['register'],
  pages: ['pages'],
};
const USUAL = ['engine', 'platform', 'compare', 'feel'];
/** What Zeebe's own start script leaves to the machine, and the memory that its documentation asks for. */
const ZEEBE_JAVA_OPTS = '-Xmx2g';

/**
 * `npm run bench -- [engine] [platform] [compare] [feel] [register] [pages]`: measures on a durable database of its own, prints a table and JSON.
 * `compare` does the same work with a real Zeebe, where one can be had; `loop` and `size` are parts of `engine`. Never a test.
 */
async function main(wanted) {
  install();
  build();
  const database = await ownDatabase();
  try {
    const out = require(at('test/load/run.cjs')).build('bench');
    for (const name of wanted.length > 0 ? wanted : USUAL) await measure(out, name, database);
  } finally {
    await database.stop();
  }
}

async function ownDatabase() {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, stop: async () => undefined };
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'farled-bench-'));
  fs.chmodSync(folder, 0o711);
  const begun = Date.now();
  const { url, stop } = await startPostgres({ dataDir: path.join(folder, 'postgres') });
  return {
    url,
    startMs: Date.now() - begun,
    stop: () => stop().then(() => fs.rmSync(folder, { recursive: true, force: true })),
  };
}

async function measure(out, name, database) {
  const scripts = MEASUREMENTS[name];
  if (!scripts) giveUp(`There is no measurement ${name}. Choose from: ${Object.keys(MEASUREMENTS).join(', ')}.`);
  say(`Measuring ${name} ...`);
  const zeebe = name === 'compare' ? await startedZeebe() : undefined;
  const given = {
    DATABASE_URL: database.url,
    BENCH_POSTGRES_START_MS: String(database.startMs ?? 0),
    FARLED_ROOT: root,
  };
  const env = { ...process.env, ...given, ...zeebe?.environment };
  for (const script of scripts) {
    const { status } = spawnSync(process.execPath, [path.join(out, `test/load/${script}.bench.js`)], {
      cwd: root,
      stdio: 'inherit',
      env,
    });
    if (status !== 0) process.exitCode = 1;
  }
  await zeebe?.stop();
}

async function startedZeebe() {
  const trouble = zeebeTrouble();
  if (trouble) return say(`No Zeebe beside it: ${trouble}.`);
  process.env.JAVA_OPTS ??= ZEEBE_JAVA_OPTS;
  await zeebeHome();
  const begun = Date.now();
  const { address, version, pid, stop } = await startZeebe();
  const startMs = Date.now() - begun;
  say(`Zeebe ${version} took ${(startMs / 1000).toFixed(1)} s to start.`);
  const environment = { BENCH_ZEEBE: address, BENCH_ZEEBE_PID: String(pid), BENCH_ZEEBE_START_MS: String(startMs) };
  return { environment, stop };
}

main(process.argv.slice(2)).catch((error) => giveUp(error.message));

'use strict';
const { spawn, spawnSync } = require('node:child_process');
const fs = require('node:fs');
const { at, root } = require('./lib/bootstrap.cjs');
const { checks, WORKERS } = require('./lib/checks.cjs');
const { addSuites, Outcome, readReport } = require('./lib/outcome.cjs');
const { say } = require('./lib/say.cjs');

const CORES = 2;
const outcome = new Outcome();

async function main(wanted) {
  const chosen = checks.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  const commands = chosen.filter(({ jest }) => !jest);
  const lanes = Array.from({ length: CORES }, async () => {
    for (let check = commands.shift(); check; check = commands.shift()) await runCommand(check);
  });
  await Promise.all(lanes);
  runTests(chosen.filter(({ jest }) => jest));
  outcome.print();
  process.exit(outcome.total.failed > 0 ? 1 : 0);
}

/** What needs one core and no database: two at a time. */
async function runCommand({ name, command }) {
  const started = Date.now();
  const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const isOk = (await new Promise((resolve) => child.once('close', resolve))) === 0;
  const seconds = (Date.now() - started) / 1000;
  const verdict = isOk ? 'ok' : 'FAILED';
  outcome.add({ check: name, verdict, seconds, [isOk ? 'passed' : 'failed']: 1 });
  if (!isOk) {
    process.stdout.write(output);
    outcome.fail(name, output);
  }
  say(`${name}: ${verdict} (${seconds.toFixed(1)} s)`);
}

/** All tests in one run of jest, so that those that wait run beside those that compute. */
function runTests(tests) {
  const run = [];
  for (const check of tests) {
    const reason = check.skip?.();
    if (!reason) run.push(check);
    else outcome.add({ check: check.name, verdict: `skipped, because ${reason}`, seconds: 0, skipped: 1 });
  }
  if (run.length > 0) runJest(run);
}

/** A crash of jest itself counts as a failure. */
function runJest(run) {
  const report = at('.farled', 'jest.json');
  fs.mkdirSync(at('.farled'), { recursive: true });
  fs.rmSync(report, { force: true });
  const before = outcome.total.failed;
  const folders = run.flatMap(({ jest }) => jest);
  const args = [...folders, `--maxWorkers=${WORKERS}`, '--json', `--outputFile=${report}`, '--forceExit'];
  const { status } = spawnSync(process.execPath, [at('node_modules/jest/bin/jest.js'), ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, FARLED_TOGETHER: '1', NODE_OPTIONS: '--max-old-space-size=4096' },
  });
  if (fs.existsSync(report)) for (const results of readReport(report, run)) addSuites(outcome, results);
  if (status === 0 || outcome.total.failed > before) return;
  outcome.add({ check: 'jest', verdict: `ended with ${status}`, seconds: 0, failed: 1 });
  outcome.fail('jest', `It ended with ${status}.`);
}

void main(process.argv.slice(2));

'use strict';
const { spawn, spawnSync } = require('node:child_process');
const fs = require('node:fs');
const { at, root } = require('./lib/bootstrap.cjs');
const { checks } = require('./lib/checks.cjs');
const { say } = require('./lib/say.cjs');

const CORES = 2;

const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

async function main(wanted) {
  const chosen = checks.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  const commands = chosen.filter(({ jest }) => !jest);
  const lanes = Array.from({ length: CORES }, async () => {
    for (let check = commands.shift(); check; check = commands.shift()) await runCommand(check);
  });
  await Promise.all(lanes);
  for (const check of chosen) if (check.jest) runTests(check);
  for (const failure of failures) process.stdout.write(`Failed: ${failure}\n`);
  process.stdout.write(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
  process.exit(total.failed > 0 ? 1 : 0);
}

const verdict = (name, isOk, started) =>
  say(`${name}: ${isOk ? 'ok' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(1)} s)`);

/** What needs one core and no database: two at a time. */
async function runCommand({ name, command }) {
  const started = Date.now();
  const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const isOk = (await new Promise((resolve) => child.once('close', resolve))) === 0;
  total[isOk ? 'passed' : 'failed'] += 1;
  if (!isOk) failures.push(name);
  if (!isOk) process.stdout.write(output);
  verdict(name, isOk, started);
}

function runTests(check) {
  const reason = check.skip?.();
  if (reason) {
    total.skipped += 1;
    say(`${check.name}: skipped, because ${reason}`);
    return;
  }
  const started = Date.now();
  const before = total.failed;
  runJest(check);
  verdict(check.name, total.failed === before, started);
}

/** Runs jest over the folders of a check and adds its numbers; a crash of jest itself counts as a failure. */
function runJest(check) {
  const report = at('.farled', `jest-${check.name}.json`);
  fs.mkdirSync(at('.farled'), { recursive: true });
  fs.rmSync(report, { force: true });
  const args = [...check.jest, `--maxWorkers=${check.workers}`, '--json', `--outputFile=${report}`, '--forceExit'];
  const result = spawnSync(process.execPath, [at('node_modules/jest/bin/jest.js'), ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '--max-old-space-size=4096' },
  });
  if (!fs.existsSync(report)) return countCrash(check, result.status);
  const numbers = JSON.parse(fs.readFileSync(report, 'utf8'));
  total.passed += numbers.numPassedTests;
  total.failed += numbers.numFailedTests + numbers.numRuntimeErrorTestSuites;
  total.skipped += numbers.numPendingTests;
  for (const suite of numbers.testResults) collectFailures(suite);
  if (result.status !== 0 && numbers.numFailedTests + numbers.numRuntimeErrorTestSuites === 0)
    countCrash(check, result.status);
}

function collectFailures(suite) {
  if (suite.status !== 'failed') return;
  const file = suite.name.replace(`${root}/`, '');
  const failed = suite.assertionResults.filter((test) => test.status === 'failed');
  for (const test of failed) failures.push(`${file}: ${test.fullName}`);
  if (failed.length === 0) failures.push(file);
}

function countCrash(check, status) {
  total.failed += 1;
  failures.push(`${check.name} (jest ended with ${status})`);
}

void main(process.argv.slice(2));

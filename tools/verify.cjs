'use strict';
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const { at, root } = require('./lib/bootstrap.cjs');
const { checks } = require('./lib/checks.cjs');
const { say } = require('./lib/say.cjs');

const wanted = process.argv.slice(2);
const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

for (const check of checks) if (wanted.length === 0 || wanted.includes(check.name)) run(check);
for (const failure of failures) process.stdout.write(`Failed: ${failure}\n`);
process.stdout.write(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
process.exit(total.failed > 0 ? 1 : 0);

function run(check) {
  const reason = check.skip?.();
  if (reason) {
    total.skipped += 1;
    say(`${check.name}: skipped, because ${reason}`);
    return;
  }
  const started = Date.now();
  const before = total.failed;
  if (check.jest) runJest(check);
  else runCommand(check);
  const verdict = total.failed > before ? 'FAILED' : 'ok';
  say(`${check.name}: ${verdict} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}

function runCommand(check) {
  const result = spawnSync(process.execPath, check.command, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (result.status === 0) {
    total.passed += 1;
    return;
  }
  total.failed += 1;
  failures.push(check.name);
  process.stdout.write(`${result.stdout}${result.stderr}`);
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

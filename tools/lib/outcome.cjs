'use strict';
const fs = require('node:fs');
const { root } = require('./bootstrap.cjs');

const LINES_OF_A_MESSAGE = 4;
const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** What came of a run: numbers, one row for each check, and each failure with where it is and what it says. */
class Outcome {
  #rows = [];
  #failures = [];

  /** Takes one check down: how it ended, in how many seconds, and its numbers of passed, failed and skipped. */
  add({ check, verdict, seconds, passed = 0, failed = 0, skipped = 0 }) {
    this.#rows.push({ check, verdict, seconds, passed, failed, skipped });
  }

  /** Takes one failure down: where, and what it says, of which the first lines are kept. */
  fail(where, message = '') {
    const lines = message
      .replace(COLOURS, '')
      .split('\n')
      .map((line) => line.trim());
    const end = lines.findIndex((line) => line.startsWith('at '));
    const said = lines.slice(0, end < 0 ? undefined : end).filter(Boolean);
    this.#failures.push([where, ...said.slice(0, LINES_OF_A_MESSAGE).map((line) => `    ${line.slice(0, 200)}`)]);
  }

  get total() {
    const sum = (name) => this.#rows.reduce((all, row) => all + row[name], 0);
    return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
  }

  /** The failures, then the table, then the sum: what one looks for stands last. */
  print() {
    const { passed, failed, skipped } = this.total;
    const out = [''];
    if (this.#failures.length > 0) out.push('Failed:', ...this.#failures.flat(), '');
    out.push(row('check', 'seconds', 'passed', 'failed', 'skipped'));
    for (const one of this.#rows)
      out.push(`${row(one.check, one.seconds.toFixed(1), one.passed, one.failed, one.skipped)}  ${one.verdict}`);
    out.push('', `${passed} passed, ${failed} failed, ${skipped} skipped`, '');
    process.stdout.write(out.join('\n'));
  }
}

const row = (name, ...numbers) => name.padEnd(14) + numbers.map((number) => String(number).padStart(9)).join('');

/** The results of a jest run by check; a file belongs to the first check whose folder it lies in. */
function readReport(file, checks) {
  const { testResults } = JSON.parse(fs.readFileSync(file, 'utf8'));
  const suites = testResults.map((suite) => ({ ...suite, name: suite.name.replace(`${root}/`, '') }));
  const owns = (check, { name }) => check.jest.some((folder) => name.startsWith(folder));
  return checks.map((check) => ({
    check,
    suites: suites.filter((suite) => checks.find((one) => owns(one, suite)) === check),
  }));
}

/** Adds the files of one check to the outcome; its seconds are those of its files, which other checks ran beside. */
function addSuites(outcome, { check, suites }) {
  const tests = suites.flatMap(({ assertionResults }) => assertionResults);
  const count = (...states) => tests.filter(({ status }) => states.includes(status)).length;
  const broken = suites.filter(isBroken);
  for (const { name, message } of broken) outcome.fail(name, message);
  for (const { name, assertionResults } of suites)
    for (const { status, fullName, failureMessages } of assertionResults)
      if (status === 'failed') outcome.fail(`${name}: ${fullName}`, failureMessages[0]);
  const failed = count('failed') + broken.length;
  outcome.add({
    check: check.name,
    verdict: failed > 0 ? 'FAILED' : 'ok',
    seconds: suites.reduce((all, { startTime, endTime }) => all + (endTime - startTime) / 1000, 0),
    ...{ passed: count('passed'), failed, skipped: count('pending', 'todo', 'disabled') },
  });
}

/** Whether a file failed as a whole, none of its tests in particular. */
const isBroken = ({ status, assertionResults }) =>
  status === 'failed' && assertionResults.every((test) => test.status !== 'failed');

module.exports = { Outcome, addSuites, readReport };

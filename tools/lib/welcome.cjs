'use strict';
const fs = require('node:fs');
const { at } = require('./bootstrap.cjs');

/** Prints where to go, who one can be, and what to click first. */
function welcome({ host, ports }) {
  const base = `http://${host}:${ports.PORT}`;
  const persons = JSON.parse(fs.readFileSync(at('apps/sandbox/src/data/test-persons.json'), 'utf8'));
  const name = ({ name: { given, surname } }) => `${given} ${surname}`;
  const row = (left, right) => `  ${left.padEnd(24)} ${right}`;
  const lines = [
    '',
    row('Residents', `${base}/`),
    row('Case officers', `${base}/officer/`),
    row('Process owners', `${base}/studio/`),
    row('Sandbox, what arrived', `http://${host}:${ports.SANDBOX_PORT}/`),
    '',
    'Test persons (BankID in the sandbox):',
    ...persons.residents.map((person) => row(name(person), `${person.personalNumber}  ${person.hint}`)),
    'Staff (chosen at the sandbox identity provider):',
    ...persons.staff.map((person) => row(name(person), person.title)),
    '',
    `First: open ${base}/ and choose "Ansök om förskoleplats". Ctrl-C stops everything.`,
    '',
  ];
  process.stdout.write(lines.join('\n'));
}

module.exports = { welcome };

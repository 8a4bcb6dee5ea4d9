'use strict';
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const { at, root } = require('./bootstrap.cjs');

const NOT_BUILT_YET = new Set([
  'Report',
  'Guardian',
  'Representative',
  'Signatory',
  'Appeal',
  'Disposal',
  'ArchivePackage',
  'SecrecyMarking',
  'OfficialDocument',
]);

/** Code names of the glossary that no source file uses: the word or the code is wrong. */
function glossaryProblems() {
  const names = [
    ...fs.readFileSync(at('docs/glossary.md'), 'utf8').matchAll(/^\|[^|]*\|[^|]*\| `([A-Za-z]+)[^`]*` \|/gm),
  ];
  return names
    .map(([, name]) => name)
    .filter((name) => !NOT_BUILT_YET.has(name) && !isUsed(name))
    .map((name) => `docs/glossary.md names ${name}, which no code uses`);
}

function isUsed(name) {
  const pattern = `\\b${name.replace(/(?<=[a-z])(?=[A-Z])/g, '[- ]?')}`;
  try {
    execFileSync('grep', ['-rqiE', pattern, 'libs', 'apps', '--include=*.ts', '--include=*.tsx', '--include=*.json'], {
      cwd: root,
    });
    return true;
  } catch {
    return false;
  }
}

module.exports = { glossaryProblems };

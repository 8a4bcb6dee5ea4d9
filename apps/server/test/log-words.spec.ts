import '../src/app.module';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { findText } from '@farled/infra';

const ROOT = resolve(__dirname, '../../..');
const READINGS = [
  /(?:audit|this\.audit)\.(?:read|record|recordAll)\([^;]*?fields: ([^;]*?)\}/g,
  /persons\.view(?:Protected)?\(([^;]*?)\);/g,
  /noteReading\(([^;]*?)\);/g,
];
const LISTS = /(?:FIELDS|SHOWN)[^=\n]*= (\[[^\]]*\])/g;

const sources = execFileSync('git', ['ls-files', 'libs/*/src/*.ts'], { cwd: ROOT, encoding: 'utf8' })
  .trim()
  .split('\n')
  .filter((file) => !/\.spec\.ts$|\/testing\//.test(file))
  .map((file) => readFileSync(resolve(ROOT, file), 'utf8'));

/** Names of fields that stand in a list where something is read of a person. */
const listed = (source: string): string[] =>
  [...READINGS, ...(/AuditLog|persons\.view/.test(source) ? [LISTS] : [])]
    .flatMap((pattern) => [...source.matchAll(pattern)].map(([, part = '']) => part))
    .flatMap((part) =>
      [...part.matchAll(/\[([^\]]*)\]/g)].flatMap(([, list = '']) => [...list.matchAll(/'([\w-]+)'/g)]),
    )
    .map(([, name = '']) => name);

/** What a person may be asked for by name, as `PersonView` has it. */
const personFields = (): string[] => {
  const view = sources.map((source) => /export interface PersonView \{([\s\S]*?)\n\}/.exec(source)?.[1]).find(Boolean);
  const names = [...(view ?? '').matchAll(/readonly (\w+)\??:/g)].map(([, name = '']) => name);
  return names.filter((name) => !['personId', 'source', 'at'].includes(name));
};

describe('who has read my data', () => {
  it('has words in both languages for every field that a use case can log', () => {
    const codes = [...new Set([...personFields(), ...sources.flatMap(listed)])];
    expect(codes).toEqual(expect.arrayContaining(['name', 'foreignAddress', 'custody', 'application', 'signature']));
    const wordless = codes.filter(
      (code) => !findText(`log.field.${code}`, 'sv') || !findText(`log.field.${code}`, 'en'),
    );
    expect(wordless).toEqual([]);
  });
});

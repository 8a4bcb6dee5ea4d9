import { readFileSync } from 'node:fs';
import { readStatement, statementView } from './statement';

const OURS = readFileSync('processes/accessibility.yaml', 'utf8');

describe('the accessibility statement', () => {
  it('is read from its file, in both languages', () => {
    const statement = readStatement(OURS);
    const [sv, en] = [statementView(statement, 'sv'), statementView(statement, 'en')];
    expect(sv.status).toBe('partial');
    expect(sv.shortcomings.length).toBe(en.shortcomings.length);
    expect(sv.method).not.toBe(en.method);
  });

  it.each([
    ['claims to be whole although something is not', OURS.replace('status: partial', 'status: full'), 'not compliant'],
    ['calls a burden undue without saying why', OURS.replace('not-compliant', 'undue-burden'), 'why'],
    ['has no day of assessment', OURS.replace(/^assessedOn.*$/m, ''), 'assessedOn'],
    ['lacks a language', OURS.replace(/^ {2}en: >-\n(?: {4}.*\n)+/m, ''), 'en'],
  ])('is refused when it %s', (_, text, fault) => {
    expect(() => readStatement(text)).toThrow(fault);
  });
});

import { categoryTest } from './categories';
import { type CharacterTest, PatternError } from './pattern';
import type { PatternText } from './pattern-text';

const CLASSES: Readonly<Record<string, RegExp>> = {
  d: /^\p{Nd}$/u,
  s: /^[ \t\n\r]$/,
  w: /^[\p{L}\p{M}\p{N}\p{S}_]$/u,
  i: /^[\p{L}_:]$/u,
  c: /^[\p{L}\p{M}\p{N}_:.\-\u00b7]$/u,
};

const SIGNS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** What stands after a backslash, in brackets and outside: a class like `\d`, or a sign. */
export type Escaped = { readonly sign: string } | { readonly test: CharacterTest };

/** Reads what stands after a backslash; letters and digits that mean nothing are errors. */
export function readEscape(text: PatternText): Escaped {
  const character = text.next();
  const sign = SIGNS[character];
  if (sign !== undefined) return { sign };
  const found = CLASSES[character.toLowerCase()];
  if (found) return { test: orNot((one) => found.test(one), character !== character.toLowerCase()) };
  if (character === 'p' || character === 'P') return { test: readCategory(text, character === 'P') };
  if (/^[\p{L}\p{N}]$/u.test(character)) throw new PatternError(`\\${character} means nothing`);
  return { sign: character };
}

function readCategory(text: PatternText, isNegated: boolean): CharacterTest {
  text.expect('{');
  const name = text.takeWhile((character) => character !== '}');
  text.expect('}');
  return orNot(categoryTest(name), isNegated);
}

export const orNot = (test: CharacterTest, isNegated: boolean): CharacterTest =>
  isNegated ? (character) => !test(character) : test;

import { inRange } from './categories';
import { orNot, readEscape } from './escapes';
import { type CharacterTest, type Flags, PatternError } from './pattern';
import type { PatternText } from './pattern-text';

/** Reads a class of characters after its `[`: `a-z`, `^...`, and what is taken away again, `-[aeiou]`. */
export function readBrackets(text: PatternText, flags: Flags): CharacterTest {
  const isNegated = text.accept('^');
  const tests: CharacterTest[] = [];
  let taken: CharacterTest | undefined;
  do {
    if (text.peek() === '-' && text.peek(1) === '[') taken = readTaken(text, flags);
    else tests.push(readPart(text, flags));
  } while (!taken && text.peek() !== ']');
  text.expect(']');
  const positive = orNot((character) => tests.some((test) => test(character)), isNegated);
  return (character) => positive(character) && taken?.(character) !== true;
}

function readTaken(text: PatternText, flags: Flags): CharacterTest {
  text.expect('-[');
  return readBrackets(text, flags);
}

/** One character, a range of them, or a class like `\d`. */
function readPart(text: PatternText, flags: Flags): CharacterTest {
  const from = readCharacter(text);
  if (typeof from !== 'string') return from;
  if (text.peek() !== '-' || text.peek(1) === ']' || text.peek(1) === '[') return eitherCase(from, from, flags);
  text.next();
  const to = readCharacter(text);
  if (typeof to !== 'string' || codeOf(from) > codeOf(to)) throw new PatternError('a range that ends before it starts');
  return eitherCase(from, to, flags);
}

function readCharacter(text: PatternText): string | CharacterTest {
  const character = text.next();
  if (character === '[' || character === ']') throw new PatternError(`'${character}' stands alone in brackets`);
  if (character !== '\\') return character;
  const escaped = readEscape(text);
  return 'sign' in escaped ? escaped.sign : escaped.test;
}

function eitherCase(from: string, to: string, flags: Flags): CharacterTest {
  const test = inRange(codeOf(from), codeOf(to));
  if (!flags.i) return test;
  return (character) => test(character) || test(character.toLowerCase()) || test(character.toUpperCase());
}

const codeOf = (character: string): number => character.codePointAt(0) ?? 0;

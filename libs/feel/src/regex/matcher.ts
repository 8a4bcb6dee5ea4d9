import type { CharacterTest, Flags, Pattern, Repeat } from './pattern';

/** A search under way. */
export interface Search {
  readonly characters: readonly string[];
  /** Where each group begins and ends; undefined for one that took no part. */
  readonly groups: (readonly [number, number] | undefined)[];
  /** Called for every step with what it costs, so that a pattern that goes back again and again can be stopped. */
  readonly step: (cost: number) => void;
}

/** A step in the pattern costs as much as so many characters that are only counted off. */
const STEP = 8;

/** Tries to match from a place on, and then what comes after; true when all fits. */
export type Matcher = (search: Search, at: number, then: Then) => boolean;
type Then = (at: number) => boolean;

/** Makes a pattern ready to be searched for. */
export function compilePattern(pattern: Pattern, flags: Flags): Matcher {
  switch (pattern.kind) {
    case 'character':
      return matchCharacter(pattern.holds);
    case 'start':
      return matchPlace(({ characters }, at) => at === 0 || (flags.m && characters[at - 1] === '\n'));
    case 'end':
      return matchPlace(({ characters }, at) => at === characters.length || (flags.m && characters[at] === '\n'));
    case 'word-edge':
      return matchPlace((search, at) => (isWordAt(search, at - 1) !== isWordAt(search, at)) !== pattern.negated);
    case 'reference':
      return matchReference(pattern.index, flags);
    default:
      return compileNested(pattern, flags);
  }
}

type Nested = Extract<Pattern, { kind: 'sequence' | 'choice' | 'repeat' | 'group' | 'ahead' }>;

function compileNested(pattern: Nested, flags: Flags): Matcher {
  if (pattern.kind === 'sequence') return matchSequence(pattern.parts.map((part) => compilePattern(part, flags)));
  if (pattern.kind === 'choice') return matchChoice(pattern.options.map((option) => compilePattern(option, flags)));
  if (pattern.kind === 'repeat') return matchRepeat(pattern, flags);
  const inside = compilePattern(pattern.inside, flags);
  return pattern.kind === 'group' ? matchGroup(pattern.index, inside) : matchAhead(pattern.negated, inside);
}

const matchCharacter =
  (holds: CharacterTest): Matcher =>
  (search, at, then) => {
    search.step(STEP);
    const character = search.characters[at];
    return character !== undefined && holds(character) && then(at + 1);
  };

const matchPlace =
  (holds: (search: Search, at: number) => boolean): Matcher =>
  (search, at, then) => {
    search.step(STEP);
    return holds(search, at) && then(at);
  };

const isWordAt = ({ characters }: Search, at: number): boolean => /^[\p{L}\p{N}_]$/u.test(characters[at] ?? '');

const matchSequence = (parts: readonly Matcher[]): Matcher =>
  parts.reduceRight<Matcher>(
    (rest, part) => (search, at, then) => part(search, at, (next) => rest(search, next, then)),
    (_, at, then) => then(at),
  );

const matchChoice =
  (options: readonly Matcher[]): Matcher =>
  (search, at, then) =>
    options.some((option) => option(search, at, then));

function matchGroup(index: number, inside: Matcher): Matcher {
  return (search, at, then) => {
    const before = search.groups[index];
    const isMatch = inside(search, at, (end) => {
      const previous = search.groups[index];
      search.groups[index] = [at, end];
      if (then(end)) return true;
      search.groups[index] = previous;
      return false;
    });
    if (!isMatch) search.groups[index] = before;
    return isMatch;
  };
}

const matchAhead =
  (negated: boolean, inside: Matcher): Matcher =>
  (search, at, then) =>
    inside(search, at, () => true) !== negated && then(at);

function matchReference(index: number, flags: Flags): Matcher {
  const same = (a: string | undefined, b: string | undefined): boolean =>
    a === b || (flags.i && a?.toLowerCase() === b?.toLowerCase());
  return (search, at, then) => {
    const [from, to] = search.groups[index] ?? [0, 0];
    for (let i = from; i < to; i += 1) {
      search.step(STEP);
      if (!same(search.characters[i], search.characters[at + i - from])) return false;
    }
    return then(at + to - from);
  };
}

function matchRepeat(repeat: Repeat, flags: Flags): Matcher {
  return repeat.inside.kind === 'character'
    ? repeatCharacter(repeat, repeat.inside.holds)
    : repeatAny(repeat, compilePattern(repeat.inside, flags));
}

/** A single character is counted off in a loop: `.*` on a long text must not fill the stack. */
function repeatCharacter({ least, most, isGreedy }: Repeat, holds: CharacterTest): Matcher {
  return (search, at, then) => {
    const isSuch = (place: number): boolean => {
      search.step(1);
      return place < search.characters.length && holds(search.characters[place] ?? '');
    };
    let count = 0;
    while (count < (isGreedy ? most : least) && isSuch(at + count)) count += 1;
    if (count < least) return false;
    return isGreedy ? giveBack(at + count, at + least, then) : takeMore(at + count, at + most, { isSuch, then });
  };
}

function giveBack(longest: number, shortest: number, then: Then): boolean {
  for (let at = longest; at >= shortest; at -= 1) if (then(at)) return true;
  return false;
}

interface More {
  readonly isSuch: (place: number) => boolean;
  readonly then: Then;
}

function takeMore(shortest: number, longest: number, { isSuch, then }: More): boolean {
  let at = shortest;
  for (; !then(at); at += 1) if (at >= longest || !isSuch(at)) return false;
  return true;
}

function repeatAny({ least, most, isGreedy }: Repeat, inside: Matcher): Matcher {
  return (search, start, then) => {
    const go = (at: number, count: number): boolean => {
      search.step(STEP);
      // What matches nothing at all would go on for ever.
      const more = (): boolean =>
        count < most && inside(search, at, (next) => (next > at || count < least) && go(next, count + 1));
      if (count < least) return more();
      return isGreedy ? more() || then(at) : then(at) || more();
    };
    return go(start, 0);
  };
}

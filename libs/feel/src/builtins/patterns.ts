import { RecentCache } from '../cache';
import type { Run } from '../interpret/run';
import { type Match, RegularExpression } from '../regex/regular-expression';
import { type BuiltIns, builtInWithRun } from './built-in';

/** Functions on texts with regular expressions of XPath (DMN 1.5, 10.3.4.3). */
export const patterns: BuiltIns = {
  matches: [builtInWithRun('input: string, pattern: string, flags?: string', matches)],
  replace: [builtInWithRun('input: string, pattern: string, replacement: string, flags?: string', replace)],
  split: [builtInWithRun('string: string, delimiter: string', split)],
  extract: [builtInWithRun('string: string, pattern: string', extract)],
};

const CACHED = 500;
const cache = new RecentCache<{ readonly found: RegularExpression | undefined }>(CACHED);

const expressionOf = (pattern: string, flags?: string): RegularExpression | undefined =>
  cache.get(`${flags ?? ''}/${pattern}`, () => ({ found: RegularExpression.of(pattern, flags) })).found;

/** One step of the budget is good for so many characters of a search. */
const SEARCHED = 8;

function* search(run: Run, expression: RegularExpression, characters: readonly string[]): Generator<Match> {
  let searched = 0;
  const step = (cost: number): void => {
    searched += cost;
    if (searched < SEARCHED) return;
    searched -= SEARCHED;
    run.spend(1);
  };
  yield* expression.search(characters, step);
}

function matches(run: Run, input: string, pattern: string, flags?: string): boolean | undefined {
  const expression = expressionOf(pattern, flags);
  return expression && !search(run, expression, [...input]).next().done;
}

function replace(
  run: Run,
  ...[input, pattern, replacement, flags]: [string, string, string, string?]
): string | undefined {
  const expression = expressionOf(pattern, flags);
  if (!expression) return undefined;
  const characters = [...input];
  const parts: string[] = [];
  let at = 0;
  for (const match of search(run, expression, characters)) {
    parts.push(
      characters.slice(at, match.from).join(''),
      flags?.includes('q') ? replacement : filled(replacement, match),
    );
    at = match.to;
  }
  return [...parts, characters.slice(at).join('')].join('');
}

/** `$1` stands for the first group, `$0` for the whole match, `\$` for a dollar sign (XPath fn:replace). */
function filled(replacement: string, { groups }: Match): string {
  return replacement.replace(/\\([\\$])|\$(\d+)/g, (whole, sign?: string, digits?: string) => {
    if (sign !== undefined) return sign;
    if (digits === undefined) return whole;
    // As many digits belong to the number as there are groups for.
    const length = [...digits].findLastIndex((_, i) => Number(digits.slice(0, i + 1)) < groups.length) + 1;
    return length === 0 ? '' : `${groups[Number(digits.slice(0, length))] ?? ''}${digits.slice(length)}`;
  });
}

function split(run: Run, text: string, delimiter: string): string[] | undefined {
  const expression = expressionOf(delimiter);
  if (!expression) return undefined;
  const characters = [...text];
  const parts: string[] = [];
  let at = 0;
  for (const { from, to } of search(run, expression, characters)) {
    // Where a delimiter of no length stands at an end, nothing is cut off.
    if (to === from && (from === at || from === characters.length)) continue;
    parts.push(characters.slice(at, from).join(''));
    at = to;
  }
  return [...parts, characters.slice(at).join('')];
}

function extract(run: Run, text: string, pattern: string): string[] | undefined {
  const expression = expressionOf(pattern);
  return expression && Array.from(search(run, expression, [...text]), ({ groups }) => groups[0] ?? '');
}

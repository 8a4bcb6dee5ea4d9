import { compilePattern, type Matcher, type Search } from './matcher';
import { parsePattern } from './parse-pattern';
import { type Flags, PatternError } from './pattern';

/** One place where a regular expression fits; counted in characters. */
export interface Match {
  readonly from: number;
  readonly to: number;
  /** The text of each group, the whole match first; empty for one that took no part. */
  readonly groups: readonly string[];
}

const XPATH_FLAGS = /^[smixq]*$/;

/** A regular expression of XPath; searching it costs steps, so that no pattern can stall who searches. */
export class RegularExpression {
  private constructor(
    private readonly matcher: Matcher,
    private readonly groupCount: number,
  ) {}

  /** Undefined when the text or the flags are none. */
  static of(pattern: string, flags = ''): RegularExpression | undefined {
    if (!XPATH_FLAGS.test(flags)) return undefined;
    const known: Flags = { i: flags.includes('i'), s: flags.includes('s'), m: flags.includes('m') };
    try {
      const { pattern: parsed, groups } = parsePattern(prepared(pattern, flags), known);
      return new RegularExpression(compilePattern(parsed, known), groups);
    } catch (error) {
      if (error instanceof PatternError) return undefined;
      throw error;
    }
  }

  /** Every match from the left, none within another. */
  *search(characters: readonly string[], step: (cost: number) => void): Generator<Match> {
    for (let at = 0; at <= characters.length; ) {
      const match = this.matchAt(characters, at, step);
      if (match) yield match;
      at = match && match.to > at ? match.to : at + 1;
    }
  }

  private matchAt(characters: readonly string[], from: number, step: (cost: number) => void): Match | undefined {
    const search: Search = { characters, groups: [], step };
    let to = -1;
    const fits = this.matcher(search, from, (end) => {
      to = end;
      return true;
    });
    if (!fits) return undefined;
    const textOf = ([start, end]: readonly [number, number]): string => characters.slice(start, end).join('');
    const groups = Array.from({ length: this.groupCount }, (_, i) => textOf(search.groups[i + 1] ?? [0, 0]));
    return { from, to, groups: [textOf([from, to]), ...groups] };
  }
}

/** With `q` every sign stands for itself; with `x` blanks outside of brackets are left out. */
function prepared(pattern: string, flags: string): string {
  if (flags.includes('q')) return pattern.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return flags.includes('x') ? pattern.replace(/(\[(?:\\.|[^\]\\])*\])|\s+/g, '$1') : pattern;
}

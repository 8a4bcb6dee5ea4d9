import { readBrackets } from './brackets';
import { readEscape } from './escapes';
import { type CharacterTest, type Flags, type Pattern, PatternError } from './pattern';
import { isDigit, PatternText } from './pattern-text';
import { readQuantifier } from './quantifiers';

/** Nested deeper than this, a pattern is refused. */
const MAX_DEPTH = 50;

/** Reads a regular expression of XPath, and what is common in others: `(?:...)`, `(?=...)`, `\b`; throws PatternError. */
export function parsePattern(source: string, flags: Flags): { readonly pattern: Pattern; readonly groups: number } {
  const reader = new PatternReader(source, flags);
  return { pattern: reader.readAll(), groups: reader.groups };
}

class PatternReader {
  groups = 0;
  private depth = 0;
  private readonly closed = new Set<number>();
  private readonly text: PatternText;

  constructor(
    source: string,
    private readonly flags: Flags,
  ) {
    this.text = new PatternText(source);
  }

  readAll(): Pattern {
    const pattern = this.readChoice();
    if (this.text.peek() !== undefined) throw new PatternError(`'${this.text.peek()}' stands alone`);
    return pattern;
  }

  private readChoice(): Pattern {
    this.depth += 1;
    if (this.depth > MAX_DEPTH) throw new PatternError('nested too deep');
    const options = [this.readSequence()];
    while (this.text.accept('|')) options.push(this.readSequence());
    this.depth -= 1;
    const [only] = options;
    return only && options.length === 1 ? only : { kind: 'choice', options };
  }

  private readSequence(): Pattern {
    const parts: Pattern[] = [];
    for (let next = this.text.peek(); next !== undefined && next !== '|' && next !== ')'; next = this.text.peek()) {
      parts.push(readQuantifier(this.text, this.readAtom()));
    }
    return { kind: 'sequence', parts };
  }

  private readAtom(): Pattern {
    const character = this.text.next();
    if (character === '(') return this.readGroup();
    if (character === '\\') return this.readEscaped();
    if (character === '[') return { kind: 'character', holds: readBrackets(this.text, this.flags) };
    if (character === '.') return { kind: 'character', holds: anyCharacter(this.flags) };
    if (character === '^') return { kind: 'start' };
    if (character === '$') return { kind: 'end' };
    if ('*+?{}]'.includes(character)) throw new PatternError(`'${character}' stands alone`);
    return { kind: 'character', holds: this.sameAs(character) };
  }

  private readGroup(): Pattern {
    const ahead = this.text.accept('?=') ? false : this.text.accept('?!') ? true : undefined;
    const isPlain = ahead === undefined && this.text.accept('?:');
    if (ahead === undefined && !isPlain) return this.readCapture();
    const inside = this.readChoice();
    this.text.expect(')');
    return ahead === undefined ? inside : { kind: 'ahead', negated: ahead, inside };
  }

  private readCapture(): Pattern {
    this.groups += 1;
    const index = this.groups;
    const inside = this.readChoice();
    this.text.expect(')');
    this.closed.add(index);
    return { kind: 'group', index, inside };
  }

  private readEscaped(): Pattern {
    if (isDigit(this.text.peek())) return this.readReference();
    if (this.text.accept('b')) return { kind: 'word-edge', negated: false };
    if (this.text.accept('B')) return { kind: 'word-edge', negated: true };
    const escaped = readEscape(this.text);
    return { kind: 'character', holds: 'sign' in escaped ? this.sameAs(escaped.sign) : escaped.test };
  }

  /** A reference takes a second digit only when so many groups are closed before it. */
  private readReference(): Pattern {
    let index = Number(this.text.next());
    while (isDigit(this.text.peek()) && this.closed.has(index * 10 + Number(this.text.peek()))) {
      index = index * 10 + Number(this.text.next());
    }
    if (!this.closed.has(index)) throw new PatternError(`there is no group ${index} before its reference`);
    return { kind: 'reference', index };
  }

  private sameAs(wanted: string): CharacterTest {
    if (!this.flags.i) return (character) => character === wanted;
    const [lower, upper] = [wanted.toLowerCase(), wanted.toUpperCase()];
    return (character) =>
      character === wanted || character.toLowerCase() === lower || character.toUpperCase() === upper;
  }
}

const anyCharacter =
  ({ s }: Flags): CharacterTest =>
  (character) =>
    s || (character !== '\n' && character !== '\r');

import { FeelSyntaxError } from '../errors';
import type { Node, TypeNode } from './ast';
import { type Token, tokenize } from './tokenize';

/** Nested deeper than this, a text is refused: nobody writes it, and it would exhaust the stack. */
const MAX_DEPTH = 100;

/** Going back to read a token anew, this often at most: keeps reading linear in the length of the text. */
const MAX_READS_PER_TOKEN = 50;

export interface Known {
  readonly names: Set<string>;
  readonly types: Readonly<Record<string, TypeNode>>;
}

/** Where the reader stands in a FEEL text, and the names it knows that are more than one plain word. */
export class TokenStream {
  private readonly tokens: readonly Token[];
  private at = 0;
  private depth = 0;
  private reads = 0;
  private furthest: FeelSyntaxError | undefined;

  constructor(
    readonly source: string,
    private readonly known: Known,
    private readonly readExpression: (stream: TokenStream) => Node,
  ) {
    this.tokens = tokenize(source);
  }

  get knownNames(): Set<string> {
    return this.known.names;
  }

  /** What a type of the caller's own is made of. */
  typeNamed(name: string): TypeNode | undefined {
    return Object.hasOwn(this.known.types, name) ? this.known.types[name] : undefined;
  }

  peek(ahead = 0): Token {
    return this.tokens[Math.min(this.at + ahead, this.tokens.length - 1)] as Token;
  }

  next(): Token {
    const token = this.peek();
    this.reads += 1;
    if (this.reads > MAX_READS_PER_TOKEN * this.tokens.length) this.fail('Too tangled to read');
    if (token.kind !== 'end') this.at += 1;
    return token;
  }

  skip(count: number): void {
    for (let left = count; left > 0; left -= 1) this.next();
  }

  /** True when the symbol or keyword stands next. */
  is(text: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return (token.kind === 'symbol' || token.kind === 'word') && token.text === text;
  }

  /** Takes the symbol or keyword when it stands next. */
  accept(text: string): boolean {
    if (!this.is(text)) return false;
    this.at += 1;
    return true;
  }

  expect(text: string): Token {
    if (!this.is(text)) this.fail(`Expected '${text}' but found ${describe(this.peek())}`);
    return this.next();
  }

  /** Reads a whole expression, as deep as is allowed. */
  expression(): Node {
    this.depth += 1;
    if (this.depth > MAX_DEPTH) this.fail('Nested too deep');
    const node = this.readExpression(this);
    this.depth -= 1;
    return node;
  }

  /** What `read` makes of the text from here, or undefined with nothing taken when it does not fit. */
  attempt<T>(read: () => T): T | undefined {
    const { at, depth } = this;
    try {
      return read();
    } catch (error) {
      if (!(error instanceof FeelSyntaxError)) throw error;
      this.at = at;
      this.depth = depth;
      if (!this.furthest || error.position > this.furthest.position) this.furthest = error;
      return undefined;
    }
  }

  unexpected(): never {
    return this.fail(`Unexpected ${describe(this.peek())}`);
  }

  fail(reason: string): never {
    // An attempt that got further tells more about what is wrong than the place where it was given up.
    const position = this.peek().from;
    if (this.furthest && this.furthest.position > position) throw this.furthest;
    throw new FeelSyntaxError(reason, position, this.source);
  }
}

function describe(token: Token): string {
  if (token.kind === 'end') return 'end of text';
  return token.kind === 'string' ? `the text "${token.text}"` : `'${token.text}'`;
}

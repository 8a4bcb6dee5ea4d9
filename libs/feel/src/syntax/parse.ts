import { FeelSyntaxError } from '../errors';
import type { Node, TypeNode } from './ast';
import { readControl } from './control';
import { readOperators } from './operators';
import { TokenStream } from './token-stream';
import { readUnaryTests } from './unary-tests';

/** The two texts that FEEL knows: a whole expression, or a cell of a decision table. */
export type Dialect = 'expression' | 'unary-tests';

interface Vocabulary {
  readonly names?: readonly string[];
  readonly types?: Readonly<Record<string, TypeNode>>;
}

/** Names with words in them that would otherwise end a name. */
const BUILT_IN_NAMES = ['date and time', 'years and months duration', 'days and time duration', 'get or else'];

/** Longer texts are nothing that a person has written, and reading one would hold up everybody else for long. */
const MAX_SOURCE = 32_768;

/** Reads a FEEL text into a tree; throws FeelSyntaxError when it is none. */
export function parse(source: string, dialect: Dialect = 'expression', vocabulary: Vocabulary = {}): Node {
  if (source.length > MAX_SOURCE) throw new FeelSyntaxError(`Longer than ${MAX_SOURCE} characters`, MAX_SOURCE, source);
  const known = new Set([...BUILT_IN_NAMES, ...(vocabulary.names ?? [])]);
  const read = (inner: TokenStream): Node => readControl(inner) ?? readOperators(inner);
  const stream = new TokenStream(source, { names: known, types: vocabulary.types ?? {} }, read);
  const node = dialect === 'unary-tests' ? readUnaryTests(stream) : stream.expression();
  if (stream.peek().kind !== 'end') stream.unexpected();
  return node;
}

import type { ContextEntry, Node } from './ast';
import { isSpecialName, readKey, readName } from './names';
import { closeRange, readUnboundedRange } from './ranges';
import type { TokenStream } from './token-stream';
import type { Token } from './tokenize';

/** Reads what stands by itself: a literal, a name, a list, a context, a range, or something in brackets. */
export function readPrimary(stream: TokenStream): Node {
  const token = stream.peek();
  if (token.kind === 'symbol') return readSymbol(stream, token);
  if (token.kind === 'number') return { kind: 'number', text: stream.next().text };
  if (token.kind === 'string') return { kind: 'literal', value: stream.next().text };
  const name = readName(stream);
  if (name !== undefined) return { kind: 'name', name };
  return readWord(stream, token);
}

const LITERALS: Readonly<Record<string, null | boolean>> = { null: null, true: true, false: false };

function readWord(stream: TokenStream, token: Token): Node {
  if (token.kind !== 'word') return stream.unexpected();
  if (Object.hasOwn(LITERALS, token.text)) {
    stream.next();
    return { kind: 'literal', value: LITERALS[token.text] ?? null };
  }
  // `not`, `and` and `or` are functions too.
  if (['not', 'and', 'or'].includes(token.text) && stream.is('(', 1)) {
    return { kind: 'name', name: stream.next().text };
  }
  return stream.unexpected();
}

function readSymbol(stream: TokenStream, token: Token): Node {
  const read = SYMBOLS[token.text];
  if (!read) return stream.unexpected();
  stream.next();
  return read(stream);
}

const SYMBOLS: Readonly<Record<string, (stream: TokenStream) => Node>> = {
  '?': () => ({ kind: 'input' }),
  '@': readTemporal,
  '{': readContext,
  '[': readListOrRange,
  ']': (stream) => closeRange(stream, stream.expression(), false),
  '(': readGroupOrRange,
};

function readTemporal(stream: TokenStream): Node {
  if (stream.peek().kind !== 'string') stream.fail('Expected a text after @');
  return { kind: 'temporal', text: stream.next().text };
}

function readContext(stream: TokenStream): Node {
  const entries: ContextEntry[] = [];
  while (!stream.is('}')) {
    const key = readKey(stream) ?? stream.fail('Expected the key of an entry');
    if (isSpecialName(key)) stream.knownNames.add(key);
    stream.expect(':');
    entries.push({ key, value: stream.expression() });
    if (!stream.accept(',')) break;
  }
  stream.expect('}');
  return { kind: 'context', entries };
}

function readListOrRange(stream: TokenStream): Node {
  if (stream.accept(']')) return { kind: 'list', items: [] };
  const first = stream.expression();
  if (stream.is('..')) return closeRange(stream, first, true);
  const items = [first];
  while (stream.accept(',')) items.push(stream.expression());
  stream.expect(']');
  return { kind: 'list', items };
}

function readGroupOrRange(stream: TokenStream): Node {
  const unbounded = readUnboundedRange(stream, (inner) => inner.expression());
  const inner = unbounded ?? stream.expression();
  if (!unbounded && stream.is('..')) return closeRange(stream, inner, false);
  stream.expect(')');
  return inner;
}

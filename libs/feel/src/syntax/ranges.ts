import type { Node, RangeNode } from './ast';
import type { TokenStream } from './token-stream';

/** Reads `..b]` (or `..b)`, `..b[`) of a range whose start is read already. */
export function closeRange(stream: TokenStream, start: Node, startIncluded: boolean): RangeNode {
  stream.expect('..');
  const end = stream.expression();
  const endIncluded = stream.is(']');
  if (!endIncluded && !stream.is(')') && !stream.is('[')) stream.unexpected();
  stream.next();
  return { kind: 'range', start, end, startIncluded, endIncluded };
}

const UNARY = ['<', '<=', '>', '>=', '=', '!='] as const;

/** Reads `> 5` and its like, a range with one end, when it stands next. */
export function readUnboundedRange(stream: TokenStream, readEnd: (stream: TokenStream) => Node): RangeNode | undefined {
  const operator = UNARY.find((candidate) => stream.is(candidate));
  if (!operator) return undefined;
  stream.next();
  const bound = readEnd(stream);
  if (operator === '=' || operator === '!=') {
    return { kind: 'range', start: bound, end: bound, startIncluded: true, endIncluded: true, equality: operator };
  }
  const isIncluded = operator.endsWith('=');
  return operator.startsWith('<')
    ? { kind: 'range', end: bound, startIncluded: false, endIncluded: isIncluded }
    : { kind: 'range', start: bound, startIncluded: isIncluded, endIncluded: false };
}

/** Reads one thing that a value can be held against: `> 5`, a range, or a value. */
export const readTest = (stream: TokenStream, read: (stream: TokenStream) => Node): Node =>
  readUnboundedRange(stream, read) ?? read(stream);

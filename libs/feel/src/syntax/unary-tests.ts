import type { Test, TestsNode } from './ast';
import { readTest } from './ranges';
import type { TokenStream } from './token-stream';

/** Reads a cell of a decision table: `-`, `> 5, [1..3]`, `not("a", "b")`, or any expression about `?`. */
export function readUnaryTests(stream: TokenStream): TestsNode {
  if (stream.is('-') && stream.peek(1).kind === 'end') {
    stream.next();
    return { kind: 'tests', negated: false, tests: [] };
  }
  return readNegated(stream) ?? { kind: 'tests', negated: false, tests: readTests(stream) };
}

/** `not(a) and b` is an expression; only a `not(...)` that is the whole cell turns the tests round. */
function readNegated(stream: TokenStream): TestsNode | undefined {
  if (!stream.is('not') || !stream.is('(', 1)) return undefined;
  return stream.attempt(() => {
    stream.skip(2);
    const tests = readTests(stream);
    stream.expect(')');
    if (stream.peek().kind !== 'end') stream.unexpected();
    return { kind: 'tests', negated: true, tests };
  });
}

function readTests(stream: TokenStream): Test[] {
  const tests: Test[] = [];
  do tests.push(readOne(stream));
  while (stream.accept(','));
  return tests;
}

function readOne(stream: TokenStream): Test {
  const equality = (['=', '!='] as const).find((operator) => stream.accept(operator));
  if (equality) return { node: stream.expression(), equality };
  return { node: readTest(stream, (inner) => inner.expression()) };
}

import type { Node, Operator } from './ast';
import { readPostfix } from './postfix';
import { closeRange, readTest } from './ranges';
import type { TokenStream } from './token-stream';
import { readType } from './types';

type Reader = (stream: TokenStream) => Node;

/** Reads everything that operators join, the loosest (`or`) first (DMN 1.5, 10.3.1.2). */
export function readOperators(stream: TokenStream): Node {
  return readLogic(stream, 'or', (inner) => readLogic(inner, 'and', readComparison));
}

function readLogic(stream: TokenStream, operator: 'and' | 'or', readSide: Reader): Node {
  let left = readSide(stream);
  while (stream.accept(operator)) left = { kind: 'logic', operator, left, right: readSide(stream) };
  return left;
}

const COMPARISONS: readonly Operator[] = ['=', '!=', '<', '<=', '>', '>='];

function readComparison(stream: TokenStream): Node {
  let left = readSum(stream);
  for (;;) {
    const more = readComparisonOf(stream, left);
    if (!more) return left;
    left = more;
  }
}

function readComparisonOf(stream: TokenStream, left: Node): Node | undefined {
  const operator = COMPARISONS.find((candidate) => stream.is(candidate));
  if (operator) {
    stream.next();
    return { kind: 'binary', operator, left, right: readSum(stream) };
  }
  if (stream.accept('between')) return readBetween(stream, left);
  if (stream.accept('in')) return { kind: 'in', value: left, tests: readInTests(stream) };
  return undefined;
}

function readBetween(stream: TokenStream, value: Node): Node {
  const low = readSum(stream);
  stream.expect('and');
  return { kind: 'between', value, low, high: readSum(stream) };
}

/** `x in (1, > 5)` lists its tests, unless the bracket begins a range like `(1..5]`. */
function readInTests(stream: TokenStream): readonly Node[] {
  if (!stream.accept('(')) return [readTest(stream, readSum)];
  const first = readTest(stream, (inner) => inner.expression());
  if (stream.is('..')) return [closeRange(stream, first, false)];
  const tests = [first];
  while (stream.accept(',')) tests.push(readTest(stream, (inner) => inner.expression()));
  stream.expect(')');
  return tests;
}

const readSum: Reader = (stream) => readLeft(stream, ['+', '-'], readProduct);
const readProduct: Reader = (stream) => readLeft(stream, ['*', '/'], readPower);
const readPower: Reader = (stream) => readLeft(stream, ['**'], readNegation);

function readLeft(stream: TokenStream, operators: readonly Operator[], readSide: Reader): Node {
  let left = readSide(stream);
  for (;;) {
    const operator = operators.find((candidate) => stream.is(candidate));
    if (!operator) return left;
    stream.next();
    left = { kind: 'binary', operator, left, right: readSide(stream) };
  }
}

function readNegation(stream: TokenStream): Node {
  let negations = 0;
  while (stream.accept('-')) negations += 1;
  let node = readInstanceOf(stream);
  for (; negations > 0; negations -= 1) node = { kind: 'negate', operand: node };
  return node;
}

function readInstanceOf(stream: TokenStream): Node {
  const value = readPostfix(stream);
  if (!stream.is('instance') || !stream.is('of', 1)) return value;
  stream.skip(2);
  return { kind: 'instance-of', value, type: readType(stream) };
}

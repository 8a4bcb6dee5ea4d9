import type { FunctionNode, Iterator, Node } from './ast';
import { readName } from './names';
import type { TokenStream } from './token-stream';
import { readType } from './types';

/** Reads `if`, `for`, `some`, `every` and `function`, when one stands next. */
export function readControl(stream: TokenStream): Node | undefined {
  const token = stream.peek();
  if (token.kind !== 'word') return undefined;
  const read = Object.hasOwn(CONTROLS, token.text) ? CONTROLS[token.text] : undefined;
  if (!read || (token.text === 'function' && !stream.is('(', 1))) return undefined;
  stream.next();
  return read(stream);
}

const CONTROLS: Readonly<Record<string, (stream: TokenStream) => Node>> = {
  if: readIf,
  for: readFor,
  some: (stream) => readQuantified(stream, 'some'),
  every: (stream) => readQuantified(stream, 'every'),
  function: readFunction,
};

function readIf(stream: TokenStream): Node {
  const condition = stream.expression();
  stream.expect('then');
  const then = stream.expression();
  stream.expect('else');
  return { kind: 'if', condition, then, otherwise: stream.expression() };
}

function readFor(stream: TokenStream): Node {
  const iterators = readIterators(stream);
  stream.expect('return');
  return { kind: 'for', iterators, body: stream.expression() };
}

function readQuantified(stream: TokenStream, quantifier: 'some' | 'every'): Node {
  const iterators = readIterators(stream);
  stream.expect('satisfies');
  return { kind: 'quantified', quantifier, iterators, condition: stream.expression() };
}

function readIterators(stream: TokenStream): Iterator[] {
  const iterators: Iterator[] = [];
  do {
    const name = readName(stream) ?? stream.fail('Expected the name of the loop variable');
    if (stream.accept(':')) readType(stream);
    stream.expect('in');
    const domain = stream.expression();
    iterators.push(stream.accept('..') ? { name, domain, to: stream.expression() } : { name, domain });
  } while (stream.accept(','));
  return iterators;
}

function readFunction(stream: TokenStream): FunctionNode {
  stream.expect('(');
  const parameters: FunctionNode['parameters'][number][] = [];
  while (!stream.is(')')) {
    const name = readName(stream) ?? stream.fail('Expected the name of a parameter');
    parameters.push(stream.accept(':') ? { name, type: readType(stream) } : { name });
    if (!stream.accept(',')) break;
  }
  stream.expect(')');
  const isExternal = stream.accept('external');
  const body = stream.expression();
  return isExternal ? { kind: 'function', parameters } : { kind: 'function', parameters, body };
}

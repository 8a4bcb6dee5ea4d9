import type { Argument, Node } from './ast';
import { readKey, readMember } from './names';
import { readPrimary } from './primary';
import type { TokenStream } from './token-stream';

/** Reads a value and what hangs on it: `.member`, `[filter]`, `(arguments)`. */
export function readPostfix(stream: TokenStream): Node {
  let node = readPrimary(stream);
  for (;;) {
    const more = readMore(stream, node);
    if (!more) return node;
    node = more;
  }
}

function readMore(stream: TokenStream, node: Node): Node | undefined {
  if (stream.accept('.')) return { kind: 'path', of: node, name: readMember(stream) };
  if (stream.is('(')) return { kind: 'call', callee: node, arguments: readArguments(stream) };
  // `[1..5[` closes a range with the sign that else opens a filter: it is a filter only when it reads as one.
  if (stream.is('[')) return stream.attempt(() => readFilter(stream, node));
  return undefined;
}

function readFilter(stream: TokenStream, list: Node): Node {
  stream.expect('[');
  const condition = stream.expression();
  stream.expect(']');
  return { kind: 'filter', list, condition };
}

function readArguments(stream: TokenStream): Argument[] {
  const read: Argument[] = [];
  stream.expect('(');
  while (!stream.is(')')) {
    const name = readKey(stream);
    if (name !== undefined) stream.expect(':');
    read.push(name === undefined ? { value: stream.expression() } : { name, value: stream.expression() });
    if (!stream.accept(',')) break;
  }
  stream.expect(')');
  return read;
}

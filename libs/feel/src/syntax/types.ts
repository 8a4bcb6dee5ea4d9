import type { TypeNode } from './ast';
import { readName } from './names';
import type { TokenStream } from './token-stream';

/** Reads a type: `number`, `list<string>`, `context<a: number>`, `function<number> -> string`, `range<date>`. */
export function readType(stream: TokenStream): TypeNode {
  const name = readTypeName(stream);
  if (!stream.accept('<')) return stream.typeNamed(name) ?? { name };
  if (name === 'context') return { name, members: readMembers(stream) };
  if (name === 'function') return readFunctionType(stream);
  const of = readType(stream);
  stream.expect('>');
  return { name, of };
}

function readTypeName(stream: TokenStream): string {
  if (stream.accept('function')) return 'function';
  if (stream.accept('null')) return 'null';
  let name = readName(stream) ?? stream.fail('Expected a type');
  // Types of an imported model come with its name before them.
  while (stream.accept('.')) name += `.${readName(stream) ?? stream.fail('Expected a type')}`;
  return name;
}

function readMembers(stream: TokenStream): Record<string, TypeNode> {
  const members: Record<string, TypeNode> = {};
  while (!stream.is('>')) {
    const name = readName(stream) ?? stream.fail('Expected the name of an entry');
    stream.expect(':');
    members[name] = readType(stream);
    if (!stream.accept(',')) break;
  }
  stream.expect('>');
  return members;
}

function readFunctionType(stream: TokenStream): TypeNode {
  const parameters: TypeNode[] = [];
  while (!stream.is('>')) {
    parameters.push(readType(stream));
    if (!stream.accept(',')) break;
  }
  stream.expect('>');
  stream.expect('->');
  return { name: 'function', parameters, of: readType(stream) };
}

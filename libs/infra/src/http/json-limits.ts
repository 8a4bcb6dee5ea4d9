import { Rejected } from '@farled/kernel';

const DEEPEST = 32;
const MOST_VALUES = 20_000;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);
const SEPARATORS = new Set([0x2c, 0x3a]);

/**
 * Refuses JSON that is small on the wire and expensive afterwards: nesting that exhausts the stack of what walks it,
 * and swarms of values. Runs over the bytes before they are parsed.
 */
export function refuseJsonBomb(body: Uint8Array): void {
  let depth = 0;
  let values = 0;
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at] as number;
    if (byte === QUOTE) at = endOfString(body, at);
    else if (OPENING.has(byte)) depth += 1;
    else if (CLOSING.has(byte)) depth -= 1;
    else if (SEPARATORS.has(byte)) values += 1;
    if (depth > DEEPEST) throw new Rejected('json.too-deep', 'malformed', { most: DEEPEST });
    if (values > MOST_VALUES) throw new Rejected('json.too-many-values', 'too-large', { most: MOST_VALUES });
  }
}

function endOfString(body: Uint8Array, start: number): number {
  let at = start + 1;
  while (at < body.length && body[at] !== QUOTE) at += body[at] === BACKSLASH ? 2 : 1;
  return at;
}

/** Refuses names that reach an object's prototype when a document is copied (CWE-1321). */
export function refusePrototypeNames(name: string, value: unknown): unknown {
  if (name === '__proto__' || name === 'constructor') throw new Rejected('json.forbidden-name', 'malformed');
  return value;
}

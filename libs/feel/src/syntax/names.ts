import type { TokenStream } from './token-stream';
import { type Token, tokenize } from './tokenize';

/** Words that never begin or continue a name of their own. */
const RESERVED = new Set(
  'and or in between if then else for return some every satisfies instance function true false null not'.split(' '),
);

/**
 * Reads a variable name: the longest known name that stands here, or else all plain words in a row, since two words side
 * by side mean nothing else in FEEL.
 */
export function readName(stream: TokenStream): string | undefined {
  if (stream.peek().kind === 'quoted-name') return stream.next().text;
  return readKnownName(stream) ?? readPlainWords(stream);
}

/** Reads the name after a dot: reserved words are allowed to start it. */
export function readMember(stream: TokenStream): string {
  const token = stream.peek();
  const name = readName(stream);
  if (name !== undefined) return name;
  if (token.kind !== 'word') stream.fail('Expected a name');
  return stream.next().text;
}

/** Reads the key of a context entry or of a named argument, when there is one before the colon. */
export function readKey(stream: TokenStream): string | undefined {
  if (stream.peek().kind === 'string' && stream.is(':', 1)) return stream.next().text;
  let length = 0;
  while (isKeyPart(stream.peek(length))) length += 1;
  if (length === 0 || !stream.is(':', length)) return undefined;
  const first = stream.peek();
  const last = stream.peek(length - 1);
  stream.skip(length);
  if (first.kind === 'quoted-name') return first.text;
  return stream.source.slice(first.from, last.to).replace(/\s+/g, ' ');
}

/** True for names that the reader must be told of, because they hold more than letters and digits. */
export const isSpecialName = (name: string): boolean => !/^[\p{L}_][\p{L}\p{N}\p{M}_]*$/u.test(name);

const KEY_SYMBOLS = new Set(['+', '-', '*', '/', '.', "'", '**']);
const isKeyPart = (token: Token): boolean =>
  token.kind === 'word' ||
  token.kind === 'quoted-name' ||
  token.kind === 'number' ||
  (token.kind === 'symbol' && KEY_SYMBOLS.has(token.text));

function readPlainWords(stream: TokenStream): string | undefined {
  const words: string[] = [];
  while (isPlainWord(stream, words.length)) words.push(stream.peek(words.length).text);
  if (words.length === 0) return undefined;
  stream.skip(words.length);
  return words.join(' ');
}

function isPlainWord(stream: TokenStream, ahead: number): boolean {
  const token = stream.peek(ahead);
  if (token.kind === 'number') return ahead > 0 && /^\d+$/.test(token.text);
  return token.kind === 'word' && !RESERVED.has(token.text);
}

function readKnownName(stream: TokenStream): string | undefined {
  let best: { name: string; length: number } | undefined;
  for (const name of stream.knownNames) {
    const parts = partsOf(name);
    if (parts.length > (best?.length ?? 0) && parts.every((part, i) => standsAt(stream, part, i))) {
      best = { name, length: parts.length };
    }
  }
  // A known name must not end inside a longer run of plain words.
  if (!best || isPlainWord(stream, best.length)) return undefined;
  stream.skip(best.length);
  return best.name;
}

const standsAt = (stream: TokenStream, part: string, ahead: number): boolean => {
  const token = stream.peek(ahead);
  return token.text === part && token.kind !== 'string' && token.kind !== 'quoted-name';
};

const parts = new Map<string, readonly string[]>();
const MAX_REMEMBERED = 5000;

function partsOf(name: string): readonly string[] {
  const known = parts.get(name);
  if (known) return known;
  if (parts.size > MAX_REMEMBERED) parts.clear();
  const made = split(name);
  parts.set(name, made);
  return made;
}

/** A name that holds signs unknown to FEEL can only be written between back-ticks, so it has no parts. */
function split(name: string): readonly string[] {
  try {
    return tokenize(name)
      .slice(0, -1)
      .map((token) => token.text);
  } catch {
    return [];
  }
}

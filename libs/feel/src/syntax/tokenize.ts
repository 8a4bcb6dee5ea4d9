import { FeelSyntaxError } from '../errors';

type TokenKind = 'word' | 'quoted-name' | 'number' | 'string' | 'symbol' | 'end';

export interface Token {
  readonly kind: TokenKind;
  /** The word, the symbol, the digits, or what a string stands for. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const BLANK = /(?:[\s\u0085\u180e\u200b\ufeff]+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+/uy;
const WORD = /[\p{L}_\u{10000}-\u{effff}][\p{L}\p{N}\p{M}_\u{10000}-\u{effff}]*/uy;
const NUMBER = /(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/uy;
const STRING = /"(?:[^"\\]|\\[\s\S])*"/uy;
const QUOTED_NAME = /`([^`]+)`/uy;
const SYMBOL = /\*\*|\.\.|->|<=|>=|!=|[-+*/=<>()[\]{},.:?@']/uy;

const PATTERNS: readonly (readonly [TokenKind, RegExp])[] = [
  ['number', NUMBER],
  ['word', WORD],
  ['string', STRING],
  ['symbol', SYMBOL],
  ['quoted-name', QUOTED_NAME],
];

/** Splits a FEEL text into tokens; comments and blanks are left out. */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  let at = skipBlank(source, 0);
  while (at < source.length) {
    const token = readToken(source, at);
    tokens.push(token);
    at = skipBlank(source, token.to);
  }
  tokens.push({ kind: 'end', text: '', from: source.length, to: source.length });
  return tokens;
}

function skipBlank(source: string, at: number): number {
  BLANK.lastIndex = at;
  return BLANK.test(source) ? BLANK.lastIndex : at;
}

function readToken(source: string, at: number): Token {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found) return { kind, text: meaning(kind, found), from: at, to: pattern.lastIndex };
  }
  const reason = source[at] === '"' ? 'A text that is never closed' : `Unexpected character '${source[at]}'`;
  throw new FeelSyntaxError(reason, at, source);
}

function meaning(kind: TokenKind, found: RegExpExecArray): string {
  if (kind === 'string') return resolveEscapes(found[0].slice(1, -1));
  return found[1] ?? found[0];
}

const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{6})|([\s\S]))/g;
const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', "'": "'", '\\': '\\' };

/** Unknown escapes stay as they are written, so that a regular expression like `\d` needs no doubling. */
function resolveEscapes(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(ESCAPE, (whole, short?: string, long?: string, single?: string) => {
    if (short) return String.fromCharCode(Number.parseInt(short, 16));
    if (long) return codePoint(Number.parseInt(long, 16)) ?? whole;
    return ESCAPED[single ?? ''] ?? whole;
  });
}

const codePoint = (value: number): string | undefined => (value <= 0x10ffff ? String.fromCodePoint(value) : undefined);

import { type FeelNumber, toInteger } from '../values/numbers';
import { toText } from '../values/text';
import { type BuiltIns, builtIn } from './built-in';

/** Functions on texts; positions count whole characters, from 1 or from the end. */
export const strings: BuiltIns = {
  substring: [builtIn('string: string, start position: number, length?: number', substring)],
  'string length': [builtIn('string: string', (text: string) => [...text].length)],
  'upper case': [builtIn('string: string', (text: string) => text.toUpperCase())],
  'lower case': [builtIn('string: string', (text: string) => text.toLowerCase())],
  'substring before': [builtIn('string: string, match: string', before)],
  'substring after': [builtIn('string: string, match: string', after)],
  contains: [builtIn('string: string, match: string', (text: string, match: string) => text.includes(match))],
  'starts with': [builtIn('string: string, match: string', (text: string, match: string) => text.startsWith(match))],
  'ends with': [builtIn('string: string, match: string', (text: string, match: string) => text.endsWith(match))],
  trim: [builtIn('string: string', (text: string) => text.trim())],
  'is blank': [builtIn('string: string', (text: string) => text.trim() === '')],
  'string join': [
    builtIn('list: list, delimiter?: string, prefix: string, suffix: string', joinWithEnds),
    builtIn('list: list, delimiter?: string', join),
  ],
  'to base64': [builtIn('value: string', toBase64)],
  'from base64': [builtIn('value: string', fromBase64)],
  uuid: [builtIn('', () => globalThis.crypto.randomUUID())],
};

function substring(text: string, start: FeelNumber, length?: FeelNumber): string | undefined {
  const characters = [...text];
  const position = toInteger(start) ?? 0;
  const count = length === undefined ? characters.length : Math.trunc(Number(length));
  if (position === 0 || count < 1) return undefined;
  const from = position > 0 ? position - 1 : Math.max(characters.length + position, 0);
  return characters.slice(from, from + count).join('');
}

function before(text: string, match: string): string {
  const at = text.indexOf(match);
  return at < 0 ? '' : text.slice(0, at);
}

function after(text: string, match: string): string {
  const at = text.indexOf(match);
  return at < 0 ? '' : text.slice(at + match.length);
}

function join(list: readonly unknown[], delimiter = ''): string | undefined {
  const texts = list.filter((item) => item !== null);
  return texts.every((item) => typeof item === 'string') ? texts.map(toText).join(delimiter) : undefined;
}

function joinWithEnds(list: readonly unknown[], delimiter: string, prefix: string, suffix: string): string | undefined {
  const joined = join(list, delimiter);
  return joined === undefined ? undefined : `${prefix}${joined}${suffix}`;
}

function toBase64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
}

function fromBase64(text: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)));
  } catch {
    return undefined;
  }
}

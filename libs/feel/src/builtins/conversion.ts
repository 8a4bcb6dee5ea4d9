import type { Json } from '@farled/kernel';
import { type FeelNumber, isNumber, negate, numberOf } from '../values/numbers';
import { toText } from '../values/text';
import { toJson } from '../values/to-json';
import { type BuiltIns, builtIn } from './built-in';

const NUMBER = /^-?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;

/** Texts to numbers, anything to text, and JSON. */
export const conversion: BuiltIns = {
  number: [
    builtIn('from: string|number', (from: string | FeelNumber) => (isNumber(from) ? from : parseNumber(from))),
    builtIn(
      'from: string, grouping separator: string|null, decimal separator?: string|null',
      (from: string, grouping: string | null, decimal: string | null = null) => parseSeparated(from, grouping, decimal),
    ),
  ],
  string: [builtIn('from: null', () => null), builtIn('from: any', (from: unknown) => toText(from))],
  'to json': [builtIn('value: any', (value: unknown) => JSON.stringify(toJson(value)))],
  'from json': [builtIn('value: string', (value: string) => parseJson(value))],
};

function parseNumber(text: string): FeelNumber | undefined {
  const trimmed = text.trim();
  if (!NUMBER.test(trimmed)) return undefined;
  if (!trimmed.startsWith('-')) return numberOf(trimmed);
  const absolute = numberOf(trimmed.slice(1));
  return absolute === undefined ? undefined : negate(absolute);
}

function parseSeparated(text: string, grouping: string | null, decimal: string | null): FeelNumber | undefined {
  const isKnown = grouping === null || [' ', ',', '.', '\u00a0'].includes(grouping);
  if (!isKnown || (decimal !== null && decimal !== ',' && decimal !== '.')) return undefined;
  if (grouping !== null && grouping === decimal) return undefined;
  const joined = grouping === null ? text : text.replaceAll(grouping, '');
  return parseNumber(decimal === null ? joined : joined.replace(decimal, '.'));
}

function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

import { FeelFunction } from './feel-function';
import { FeelRange } from './feel-range';
import { isNumber, numberText } from './numbers';
import { isContext, isTemporal } from './types';

/** A value as FEEL writes it; texts are bare on the outside and quoted inside lists and contexts. */
export const toText = (value: unknown): string => (typeof value === 'string' ? value : write(value));

function write(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return `"${value.replace(/["\\]/g, '\\$&')}"`;
  if (isNumber(value)) return numberText(value);
  if (Array.isArray(value)) return `[${value.map(write).join(', ')}]`;
  if (value instanceof FeelRange) return writeRange(value);
  if (value instanceof FeelFunction) return `function(${value.parameters.join(', ')})`;
  if (isContext(value)) return writeContext(value);
  return isTemporal(value) ? value.toString() : String(value === true);
}

function writeContext(context: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(context).map(([key, value]) => `${writeKey(key)}: ${write(value)}`);
  return `{${entries.join(', ')}}`;
}

const writeKey = (key: string): string => (/^[\p{L}_][\p{L}\p{N}_ ]*$/u.test(key) ? key : write(key));

function writeRange({ start, end, startIncluded, endIncluded, equality }: FeelRange): string {
  if (equality !== undefined) return `${equality} ${write(start)}`;
  if (start === undefined) return `${endIncluded ? '<=' : '<'} ${write(end)}`;
  if (end === undefined) return `${startIncluded ? '>=' : '>'} ${write(start)}`;
  return `${startIncluded ? '[' : '('}${write(start)}..${write(end)}${endIncluded ? ']' : ')'}`;
}

import type { Json } from '@farled/kernel';
import { FeelFunction } from './feel-function';
import { FeelRange } from './feel-range';
import { isNumber, toNumber } from './numbers';
import { toText } from './text';
import { isContext } from './types';

/** A FEEL value as JSON: dates, times and durations as ISO 8601 texts, decimals as the nearest number. */
export function toJson(value: unknown): Json {
  if (value === null || value === undefined || value instanceof FeelFunction) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (isNumber(value)) return finite(toNumber(value));
  if (Array.isArray(value)) return value.map(toJson);
  if (value instanceof FeelRange) return toText(value);
  if (!isContext(value)) return String(value);
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, toJson(entry)]));
}

const finite = (value: number): Json => (Number.isFinite(value) ? value : null);

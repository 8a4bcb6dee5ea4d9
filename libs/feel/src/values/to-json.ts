import type { Json } from '@farled/kernel';
import { FeelRange } from './feel-range';
import { isNumber, toNumber } from './numbers';
import { toText } from './text';
import { isContext, isTemporal } from './types';

/** A FEEL value as JSON: dates, times and durations as ISO 8601 texts, decimals as the nearest number. */
export function toJson(value: unknown): Json {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (isNumber(value)) return finite(toNumber(value));
  if (Array.isArray(value)) return value.map(toJson);
  if (isContext(value)) return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, toJson(entry)]));
  return isTemporal(value) || value instanceof FeelRange ? toText(value) : null;
}

const finite = (value: number): Json => (Number.isFinite(value) ? value : null);

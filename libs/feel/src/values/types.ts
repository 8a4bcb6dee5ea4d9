import { DaysDuration } from './days-duration';
import { FeelDate } from './feel-date';
import { FeelDateTime } from './feel-date-time';
import { FeelFunction } from './feel-function';
import { FeelRange } from './feel-range';
import { FeelTime } from './feel-time';
import { MonthsDuration } from './months-duration';
import { isNumber } from './numbers';

/** The types of FEEL (DMN 1.5, 10.3.2), under the names that `instance of` uses. */
export type TypeName =
  | 'null'
  | 'boolean'
  | 'number'
  | 'string'
  | 'list'
  | 'context'
  | 'date'
  | 'time'
  | 'date and time'
  | 'days and time duration'
  | 'years and months duration'
  | 'range'
  | 'function';

export type Context = { [key: string]: unknown };

/** Dates, times and durations: their text is ISO 8601. */
export type Temporal = FeelDate | FeelTime | FeelDateTime | DaysDuration | MonthsDuration;

const CLASSES = new Map<unknown, TypeName>([
  [Object.prototype, 'context'],
  [FeelRange.prototype, 'range'],
  [FeelFunction.prototype, 'function'],
  [FeelDate.prototype, 'date'],
  [FeelTime.prototype, 'time'],
  [FeelDateTime.prototype, 'date and time'],
  [DaysDuration.prototype, 'days and time duration'],
  [MonthsDuration.prototype, 'years and months duration'],
]);

/** The FEEL type of a value. */
export function typeOf(value: unknown): TypeName {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string' || typeof value === 'boolean') return typeof value as TypeName;
  if (isNumber(value)) return 'number';
  if (Array.isArray(value)) return 'list';
  const known = CLASSES.get(Object.getPrototypeOf(value));
  return known ?? (value instanceof FeelFunction ? 'function' : 'context');
}

/** True for dates, times and durations. */
export const isTemporal = (value: unknown): value is Temporal =>
  ['date', 'time', 'date and time', 'days and time duration', 'years and months duration'].includes(typeOf(value));

export const isContext = (value: unknown): value is Context => typeOf(value) === 'context';

/** What a context holds under a key; undefined when it has no such entry of its own. */
export const entryOf = (context: Context, key: string): unknown =>
  Object.hasOwn(context, key) ? (context[key] ?? null) : undefined;

/** A context with these entries; a key like `__proto__` is data like any other. */
export function contextOf(entries: Iterable<readonly [string, unknown]>): Context {
  return Object.fromEntries(entries);
}

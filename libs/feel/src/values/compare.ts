import { clockOf } from './clock-of';
import { DaysDuration } from './days-duration';
import { FeelDate } from './feel-date';
import { FeelRange } from './feel-range';
import { MonthsDuration } from './months-duration';
import { compareNumbers, type FeelNumber, isNumber } from './numbers';
import { type Context, entryOf, isContext, typeOf } from './types';

/** Which of two values comes first (negative, 0, positive); undefined when they have no order. */
export function compare(a: unknown, b: unknown): number | undefined {
  if (isNumber(a) && isNumber(b)) return compareNumbers(a, b);
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  const [left, right] = [measure(a, b), measure(b, a)];
  return left === undefined || right === undefined ? undefined : compareNumbers(left, right);
}

/** A number that stands for a value beside another of its type; undefined when the two have no common measure. */
function measure(value: unknown, beside: unknown): FeelNumber | undefined {
  if (value instanceof FeelDate) return beside instanceof FeelDate ? value.days : undefined;
  if (value instanceof DaysDuration) return beside instanceof DaysDuration ? value.seconds : undefined;
  if (value instanceof MonthsDuration) return beside instanceof MonthsDuration ? value.months : undefined;
  return clockOf(value, beside);
}

/** Whether two values are equal; null when they cannot be held against each other. */
export function equals(a: unknown, b: unknown): boolean | null {
  const [left, right] = [typeOf(a), typeOf(b)];
  if (left === 'null' || right === 'null') return left === right;
  if (left !== right) return null;
  if (left === 'boolean' || left === 'function') return a === b;
  const order = compare(a, b);
  return order === undefined ? equalParts(a, b) : order === 0;
}

/** Equality of values that are made of others. */
function equalParts(a: unknown, b: unknown): boolean | null {
  if (Array.isArray(a) && Array.isArray(b)) return equalLists(a, b);
  if (a instanceof FeelRange && b instanceof FeelRange) return equalRanges(a, b);
  return isContext(a) && isContext(b) ? equalContexts(a, b) : null;
}

const equalLists = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, i) => equals(item, b[i]) === true);

function equalContexts(a: Context, b: Context): boolean {
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && equals(entryOf(a, key), entryOf(b, key)) === true);
}

const equalRanges = (a: FeelRange, b: FeelRange): boolean =>
  a.equality === b.equality &&
  equalEnds(a.start, b.start) &&
  equalEnds(a.end, b.end) &&
  a.startIncluded === b.startIncluded &&
  a.endIncluded === b.endIncluded;

/** An end that is left out is another one than null. */
const equalEnds = (a: unknown, b: unknown): boolean =>
  a === undefined || b === undefined ? a === b : equals(a, b) === true;

/** Whether a value lies in a range; null when it cannot be held against its ends. */
export function isInRange(value: unknown, range: FeelRange): boolean | null {
  if (range.equality !== undefined) return passesEquality(value, range);
  const fromStart = range.start === undefined ? 1 : compare(value, range.start);
  const toEnd = range.end === undefined ? -1 : compare(value, range.end);
  if (fromStart === undefined || toEnd === undefined) return null;
  return isInside(fromStart, range.startIncluded) && isInside(-toEnd, range.endIncluded);
}

const isInside = (distance: number, isIncluded: boolean): boolean => distance > 0 || (distance === 0 && isIncluded);

function passesEquality(value: unknown, { start, equality }: FeelRange): boolean | null {
  const isEqual = equals(value, start);
  return isEqual === null ? null : isEqual === (equality === '=');
}

/** Whether a value passes one test of a cell or of `in`: it equals it, lies in the range, or is in the list. */
export function passes(value: unknown, test: unknown): boolean | null {
  if (test instanceof FeelRange) return isInRange(value, test);
  if (!Array.isArray(test)) return equals(value, test);
  return equals(value, test) === true || test.some((one) => passes(value, one) === true);
}

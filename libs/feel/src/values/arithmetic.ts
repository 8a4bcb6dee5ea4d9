import { clockOf } from './clock-of';
import { DaysDuration } from './days-duration';
import { FeelDate } from './feel-date';
import { FeelDateTime } from './feel-date-time';
import { FeelTime } from './feel-time';
import { MonthsDuration } from './months-duration';
import {
  add,
  divide,
  type FeelNumber,
  isNumber,
  multiply,
  negate,
  power,
  subtract,
  toInteger,
  toNumber,
} from './numbers';

const DAY = 86_400;

/** The sum of numbers, of texts, of durations, or of a date and a duration; undefined when there is none. */
export function addValues(a: unknown, b: unknown): unknown {
  if (isNumber(a) && isNumber(b)) return add(a, b);
  if (typeof a === 'string' && typeof b === 'string') return joinTexts(a, b);
  if (a instanceof DaysDuration) return b instanceof DaysDuration ? days(add(a.seconds, b.seconds)) : shift(b, a);
  if (a instanceof MonthsDuration) return b instanceof MonthsDuration ? months(a.months + b.months) : shift(b, a);
  return shift(a, b);
}

/** Texts that are doubled again and again must not fill the memory. */
const MAX_TEXT = 1_000_000;
const joinTexts = (a: string, b: string): string | undefined => (a.length + b.length > MAX_TEXT ? undefined : a + b);

/** The difference of numbers, dates or durations, or a date moved back; undefined when there is none. */
export function subtractValues(a: unknown, b: unknown): unknown {
  if (isNumber(a) && isNumber(b)) return subtract(a, b);
  const [left, right] = [instantOf(a, b), instantOf(b, a)];
  if (left !== undefined && right !== undefined) return days(subtract(left, right));
  const back = negateDuration(b);
  return back && addValues(a, back);
}

export function multiplyValues(a: unknown, b: unknown): unknown {
  if (isNumber(a)) return isNumber(b) ? multiply(a, b) : scale(b, a, multiply);
  return isNumber(b) ? scale(a, b, multiply) : undefined;
}

export function divideValues(a: unknown, b: unknown): unknown {
  if (isNumber(b)) return isNumber(a) ? divide(a, b) : scale(a, b, divide);
  if (a instanceof DaysDuration && b instanceof DaysDuration) return divide(a.seconds, b.seconds);
  if (a instanceof MonthsDuration && b instanceof MonthsDuration) return divide(a.months, b.months);
  return undefined;
}

export const powerOf = (a: unknown, b: unknown): unknown => (isNumber(a) && isNumber(b) ? power(a, b) : undefined);

export const negateValue = (value: unknown): unknown => (isNumber(value) ? negate(value) : negateDuration(value));

const days = (seconds: FeelNumber | undefined): DaysDuration | undefined =>
  seconds === undefined ? undefined : new DaysDuration(seconds);
const months = (count: number): MonthsDuration | undefined =>
  Number.isSafeInteger(count) ? new MonthsDuration(count + 0) : undefined;

function negateDuration(value: unknown): DaysDuration | MonthsDuration | undefined {
  if (value instanceof DaysDuration) return days(negate(value.seconds));
  return value instanceof MonthsDuration ? months(-value.months) : undefined;
}

function scale(
  duration: unknown,
  factor: FeelNumber,
  compute: (a: FeelNumber, b: FeelNumber) => FeelNumber | undefined,
): unknown {
  if (duration instanceof DaysDuration) return days(compute(duration.seconds, factor));
  if (!(duration instanceof MonthsDuration)) return undefined;
  const count = compute(duration.months, factor);
  return count === undefined ? undefined : months(Math.trunc(toNumber(count)));
}

/** A date, time or date and time moved by a duration. */
function shift(value: unknown, by: unknown): unknown {
  if (by instanceof MonthsDuration) {
    return value instanceof FeelDate || value instanceof FeelDateTime ? value.plusMonths(by.months) : undefined;
  }
  if (!(by instanceof DaysDuration)) return undefined;
  if (value instanceof FeelDateTime) return value.plusSeconds(by.seconds);
  if (value instanceof FeelTime) return FeelTime.fromSeconds(add(value.seconds, by.seconds) ?? 0, value.zone);
  return value instanceof FeelDate ? shiftDate(value, by.seconds) : undefined;
}

/** A date counts as its midnight; what comes out is the day that this leads to (DMN 1.5, table 57). */
function shiftDate(date: FeelDate, seconds: FeelNumber): FeelDate | undefined {
  const moved = Math.floor(toNumber(add(multiply(date.days, DAY) ?? 0, seconds) ?? 0) / DAY);
  return toInteger(moved) === undefined ? undefined : FeelDate.fromDays(moved);
}

/** Seconds on a scale that two points in time share; a date is its midnight in UTC, so a clock without zone has none with it. */
function instantOf(value: unknown, beside: unknown): FeelNumber | undefined {
  if (value instanceof FeelDate) return isDay(beside) ? multiply(value.days, DAY) : undefined;
  if (value instanceof FeelDateTime && beside instanceof FeelDate) return value.zone && value.instant;
  return clockOf(value, beside);
}

const isDay = (value: unknown): boolean =>
  value instanceof FeelDate || (value instanceof FeelDateTime && value.zone !== undefined);

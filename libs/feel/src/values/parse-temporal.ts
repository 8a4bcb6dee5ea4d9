import { DaysDuration } from './days-duration';
import { FeelDate } from './feel-date';
import { FeelDateTime } from './feel-date-time';
import { FeelTime } from './feel-time';
import { MonthsDuration } from './months-duration';
import { add, type FeelNumber, multiply, negate, numberOf, toInteger } from './numbers';
import { parseZone } from './zone';

const DATE = /^(-?)(\d{4}|[1-9]\d{4,8})-(\d{2})-(\d{2})$/;
const TIME = /^(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?(Z|z|[+-]\d{2}:\d{2}(?::\d{2})?|@[\w/+-]+)?$/;
// A zone may follow its offset as in java.time: 2026-01-31T10:00:00+01:00[Europe/Stockholm].
const JAVA_ZONE = /(?:[+-]\d{2}:\d{2}|Z)?\[([\w/+-]+)\]$/;

/** Reads `2026-01-31`; undefined when it is no date. */
export function parseDate(text: string): FeelDate | undefined {
  const [, sign, year, month, day] = DATE.exec(text) ?? [];
  if (year === undefined || (sign === '-' && Number(year) === 0)) return undefined;
  return FeelDate.of({ year: Number(`${sign}${year}`), month: Number(month), day: Number(day) });
}

/** Reads `10:00:00`, `10:00:00.5+01:00` or `10:00:00@Europe/Stockholm`; undefined when it is no time. */
export function parseTime(text: string): FeelTime | undefined {
  const [, hour, minute, second = '0', zoneText] = TIME.exec(text.replace(JAVA_ZONE, '@$1')) ?? [];
  if (hour === undefined) return undefined;
  const zone = zoneText === undefined ? undefined : parseZone(zoneText);
  if (zoneText !== undefined && !zone) return undefined;
  return FeelTime.of(Number(hour), Number(minute), numberOf(second) ?? 0, zone);
}

/** Reads a date and a time with `T` between them, or a date alone, which means its midnight. */
export function parseDateTime(text: string): FeelDateTime | undefined {
  const split = text.indexOf('T');
  const date = parseDate(split < 0 ? text : text.slice(0, split));
  const midnight = END_OF_DAY.exec(text);
  if (midnight) return endOfDay(date, text.slice(split + 1).replace('24', '00'));
  const time = split < 0 ? FeelTime.of(0, 0, 0) : parseTime(text.slice(split + 1));
  return date && time && new FeelDateTime(date, time);
}

/** `24:00:00` is the midnight that ends the day (ISO 8601). */
const END_OF_DAY = /T24:00:00(?:\.0+)?(?=$|[Z@+-])/;

function endOfDay(date: FeelDate | undefined, midnight: string): FeelDateTime | undefined {
  const time = parseTime(midnight);
  const next = date && FeelDate.fromDays(date.days + 1);
  return next && time && new FeelDateTime(next, time);
}

const DURATION =
  /^(-?)P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d*)?)S)?)?$/;

/** Reads an ISO 8601 duration; undefined when it is none or mixes months with days, which have no common measure. */
export function parseDuration(text: string): DaysDuration | MonthsDuration | undefined {
  const found = DURATION.exec(text);
  if (!found) return undefined;
  const [, sign, years, months, ...rest] = found;
  const hasMonths = years !== undefined || months !== undefined;
  const hasDays = rest.some((part) => part !== undefined);
  if (hasMonths && hasDays) return undefined;
  return hasMonths ? monthsOf(sign === '-', years, months) : daysOf(sign === '-', rest);
}

function monthsOf(isNegative: boolean, years = '0', months = '0'): MonthsDuration | undefined {
  const total = toInteger(Number(years) * 12 + Number(months));
  return total === undefined ? undefined : new MonthsDuration(isNegative ? 0 - total : total);
}

const SECONDS_IN = [604_800, 86_400, 3600, 60, 1];

function daysOf(isNegative: boolean, parts: readonly (string | undefined)[]): DaysDuration {
  const total = parts.reduce<FeelNumber>((sum, part, i) => {
    const count = part === undefined ? 0 : (numberOf(part) ?? 0);
    return add(sum, multiply(count, SECONDS_IN[i] ?? 0) ?? 0) ?? sum;
  }, 0);
  return new DaysDuration(isNegative ? negate(total) : total);
}

/** Reads any date, time or duration, as after `@`. */
export const parseTemporal = (text: string): unknown =>
  parseDate(text) ?? (text.includes('T') ? parseDateTime(text) : undefined) ?? parseTime(text) ?? parseDuration(text);

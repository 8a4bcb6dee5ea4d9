import type { Run } from '../interpret/run';
import { daysFromCivil, daysInMonth, weekday } from '../values/calendar';
import { DaysDuration } from '../values/days-duration';
import { FeelDate } from '../values/feel-date';
import { FeelDateTime } from '../values/feel-date-time';
import { FeelTime } from '../values/feel-time';
import { MonthsDuration } from '../values/months-duration';
import { divide, type FeelNumber, toInteger, toNumber } from '../values/numbers';
import { parseDate, parseDateTime, parseDuration, parseTime } from '../values/parse-temporal';
import { type BuiltIns, builtIn, builtInWithRun } from './built-in';

type Day = FeelDate | FeelDateTime;
const DAY = 'date: date|date and time';

/** The clocks of the municipality; a time zone of the machine would make answers depend on where it stands. */
const HERE = { id: 'Europe/Stockholm' };

/** Dates, times and durations: made, read, and measured. */
export const temporal: BuiltIns = {
  date: [
    builtIn('from: string', parseDate),
    builtIn('from: date|date and time', dateOf),
    builtIn('year: number, month: number, day: number', (year: FeelNumber, month: FeelNumber, day: FeelNumber) =>
      FeelDate.of({ year: toNumber(year), month: toNumber(month), day: toNumber(day) }),
    ),
  ],
  time: [
    builtIn('from: string', parseTime),
    builtIn('from: time|date|date and time', timeOf),
    builtIn('hour: number, minute: number, second: number, offset?: days and time duration', makeTime),
  ],
  'date and time': [
    builtIn('from: string', parseDateTime),
    builtIn('from: date and time', (from: FeelDateTime) => from),
    builtIn(
      'date: date|date and time, time: time',
      (date: Day, time: FeelTime) => new FeelDateTime(dateOf(date), time),
    ),
    builtIn('date: date|date and time, timezone: string', inZone),
  ],
  duration: [
    builtIn('from: string', parseDuration),
    builtIn('from: days and time duration|years and months duration', (from: unknown) => from),
  ],
  'years and months duration': [
    builtIn('from: date|date and time, to: date|date and time', (from: Day, to: Day) =>
      monthsBetween(dateOf(from), dateOf(to)),
    ),
  ],
  now: [builtInWithRun('', now)],
  today: [builtInWithRun('', (run: Run) => now(run)?.date)],
  'day of week': [builtIn(DAY, (date: Day) => WEEKDAYS[weekday(dateOf(date).days) - 1])],
  'month of year': [builtIn(DAY, (date: Day) => MONTHS[dateOf(date).month - 1])],
  'day of year': [builtIn(DAY, (date: Day) => dayOfYear(dateOf(date)))],
  'week of year': [builtIn(DAY, (date: Day) => weekOfYear(dateOf(date)))],
  'last day of month': [builtIn(DAY, (date: Day) => lastDayOfMonth(dateOf(date)))],
};

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

function dateOf(value: Day): FeelDate {
  return value instanceof FeelDate ? value : value.date;
}

function timeOf(value: Day | FeelTime): FeelTime | undefined {
  if (value instanceof FeelTime) return value;
  return value instanceof FeelDateTime ? value.time : FeelTime.of(0, 0, 0, { offset: 0 });
}

function makeTime(
  hour: FeelNumber,
  minute: FeelNumber,
  second: FeelNumber,
  offset?: DaysDuration,
): FeelTime | undefined {
  const zone = offset ? { offset: toNumber(offset.seconds) } : undefined;
  return FeelTime.of(toNumber(hour), toNumber(minute), second, zone);
}

function inZone(value: Day, zone: string): FeelDateTime | undefined {
  return (
    parseDateTime(`${dateOf(value).toString()}T00:00:00@${zone}`) && FeelDateTime.at(secondsOf(value), { id: zone })
  );
}

const secondsOf = (value: Day): FeelNumber => (value instanceof FeelDateTime ? value.instant : value.days * 86_400);

function now(run: Run): FeelDateTime | undefined {
  const seconds = divide(run.now.getTime(), 1000);
  return seconds === undefined ? undefined : FeelDateTime.at(seconds, HERE);
}

/** Whole months from one day to another; a month that is not over does not count. */
function monthsBetween(from: FeelDate, to: FeelDate): MonthsDuration | undefined {
  const whole = toInteger((to.year - from.year) * 12 + to.month - from.month);
  if (whole === undefined) return undefined;
  const isShort = whole > 0 ? to.day < from.day : to.day > from.day;
  return new MonthsDuration(isShort && whole !== 0 ? whole - Math.sign(whole) : whole);
}

const dayOfYear = (date: FeelDate): number => date.days - daysFromCivil(date.year, 1, 1) + 1;

/** ISO 8601: week 1 holds the first Thursday of the year. */
function weekOfYear(date: FeelDate): number {
  const thursday = date.days - weekday(date.days) + 4;
  const year = FeelDate.fromDays(thursday)?.year ?? date.year;
  return Math.floor((thursday - daysFromCivil(year, 1, 1)) / 7) + 1;
}

function lastDayOfMonth({ year, month }: FeelDate): FeelDate | undefined {
  return FeelDate.of({ year, month, day: daysInMonth(year, month) });
}

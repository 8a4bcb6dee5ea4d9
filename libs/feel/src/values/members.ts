import { weekday } from './calendar';
import { DaysDuration } from './days-duration';
import { FeelDate } from './feel-date';
import { FeelDateTime } from './feel-date-time';
import { FeelRange } from './feel-range';
import { FeelTime } from './feel-time';
import { MonthsDuration } from './months-duration';
import { type Context, entryOf, isContext } from './types';
import { zoneText } from './zone';

/** What stands behind `value.name`: an entry of a context, or a part of a date, time, duration or range; undefined when nothing does. */
export function memberOf(value: unknown, name: string): unknown {
  if (isContext(value)) return entryOf(value, name);
  const parts = partsOf(value);
  return parts && Object.hasOwn(parts, name) ? (parts[name] ?? null) : undefined;
}

function partsOf(value: unknown): Context | undefined {
  if (value instanceof FeelDate) return datePartsOf(value);
  if (value instanceof FeelTime) return timePartsOf(value, value.offset);
  if (value instanceof FeelDateTime) return { ...datePartsOf(value.date), ...timePartsOf(value.time, value.offset) };
  if (value instanceof DaysDuration) return value.parts;
  if (value instanceof MonthsDuration) return value.parts;
  return value instanceof FeelRange ? rangePartsOf(value) : undefined;
}

const datePartsOf = (date: FeelDate): Context => ({
  year: date.year,
  month: date.month,
  day: date.day,
  weekday: weekday(date.days),
});

const timePartsOf = (time: FeelTime, offset: number | undefined): Context => ({
  hour: time.hour,
  minute: time.minute,
  second: time.second,
  'time offset': offset === undefined ? null : new DaysDuration(offset),
  timezone: time.zone && 'id' in time.zone ? zoneText(time.zone).slice(1) : null,
});

const rangePartsOf = (range: FeelRange): Context => ({
  start: range.start,
  end: range.end,
  'start included': range.startIncluded,
  'end included': range.endIncluded,
});

import { type BookingResource, weekdayOf } from '@farled/catalogue';
import { addDays, type CalendarDay, legalDay, swedishHolidays, swedishTime } from '@farled/kernel';

const MINUTE = 60_000;

/** A time that can be booked, taken or not. */
export interface Slot {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly tariff: string;
}

const FIRST = 1;
const LAST = 120;

/** The first and the last day that can be booked now. */
export const bookableDays = (resource: BookingResource, now: Date): { first: CalendarDay; last: CalendarDay } => ({
  first: addDays(legalDay(now), resource.firstAfterDays ?? FIRST),
  last: addDays(legalDay(now), resource.lastAfterDays ?? LAST),
});

/** The times of one day, in order; none on a day when it is closed. */
export function slotsOn(resource: BookingResource, day: CalendarDay): Slot[] {
  if (isClosed(resource, day)) return [];
  const hours = resource.hours.filter(({ days }) => days.includes(weekdayOf(day)));
  return hours
    .flatMap(({ from, to, tariff = '' }) =>
      within(resource.minutes, swedishTime(day, from), swedishTime(day, to), tariff),
    )
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}

/** The times that may be booked on a day, as things stand now. */
export function slotsToBook(resource: BookingResource, day: CalendarDay, now: Date): Slot[] {
  const { first, last } = bookableDays(resource, now);
  return day < first || day > last ? [] : slotsOn(resource, day).filter(({ startsAt }) => startsAt > now);
}

/** The time that begins then, when it may be booked. */
export const slotAt = (resource: BookingResource, startsAt: Date, now: Date): Slot | undefined =>
  slotsToBook(resource, legalDay(startsAt), now).find((slot) => slot.startsAt.getTime() === startsAt.getTime());

function isClosed({ closed = [], openOnHolidays }: BookingResource, day: CalendarDay): boolean {
  return closed.includes(day) || (!openOnHolidays && swedishHolidays(Number(day.slice(0, 4))).has(day));
}

function within(minutes: number, from: Date, to: Date, tariff: string): Slot[] {
  const slots: Slot[] = [];
  const length = minutes * MINUTE;
  for (let at = from.getTime(); at + length <= to.getTime(); at += length) {
    slots.push({ startsAt: new Date(at), endsAt: new Date(at + length), tariff });
  }
  return slots;
}

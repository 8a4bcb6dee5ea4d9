import type { CalendarDay } from './swedish-holidays';

const parts = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** The instant at which clocks in Sweden show a time ("13:30") on a day; in the hour that is skipped in spring, the next one. */
export function swedishTime(day: CalendarDay, time: string): Date {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  // The offset is that of the instant itself: a first guess by the offset nearby, and once more by the right one.
  const guess = wanted - offsetAt(wanted);
  return new Date(wanted - offsetAt(guess));
}

/** "13:30" in Sweden at an instant. */
export const swedishClock = (instant: Date): string => parts.format(instant).slice(11, 16);

const offsetAt = (instant: number): number =>
  Date.parse(`${parts.format(new Date(instant)).replace(' ', 'T')}Z`) - Math.floor(instant / 1000) * 1000;

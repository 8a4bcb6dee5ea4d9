import { type CalendarDay, swedishHolidays } from './swedish-holidays';

const DAY = 86_400_000;
const stockholm = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day in Sweden at an instant. */
export const legalDay = (instant: Date): CalendarDay => stockholm.format(instant);

/** True on Monday to Friday that is no public holiday or eve in Sweden. */
export function isWorkingDay(day: CalendarDay): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !swedishHolidays(Number(day.slice(0, 4))).has(day);
}

/** The day `count` calendar days later (earlier when negative). */
export const addDays = (day: CalendarDay, count: number): CalendarDay =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY).toISOString().slice(0, 10);

/** The `count`-th working day after a day; with 0 the day itself, or the next working day. */
export function addWorkingDays(from: CalendarDay, count: number): CalendarDay {
  let day = from;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return day;
}

/** Working days from one day to another: positive ahead, negative when the second lies behind. */
export function workingDaysBetween(from: CalendarDay, to: CalendarDay): number {
  if (to < from) return -workingDaysBetween(to, from);
  let count = 0;
  for (let day = from; day < to; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) count += 1;
  }
  return count;
}

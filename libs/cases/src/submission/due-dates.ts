import { addWorkingDays, type CalendarDay, isWorkingDay, legalDay } from '@farled/kernel';

/** The day by which the municipality has promised a first answer: so many working days after the day of receipt. */
export const promisedDay = (receivedAt: Date, workingDays: number): CalendarDay =>
  addWorkingDays(legalDay(receivedAt), workingDays);

/**
 * The last day of a time limit in months: the same day of the month, or the month's last (lag 1930:173 1 §), and the next
 * working day when that day is a Saturday, a Sunday or a holiday (2 §).
 */
export function monthsLater(receivedAt: Date, months: number): CalendarDay {
  const [year, month, day] = legalDay(receivedAt).split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const target = new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
  return isWorkingDay(target) ? target : addWorkingDays(target, 0);
}

import { addDays, type CalendarDay, isWorkingDay } from '@farled/kernel';

/** How many days may pass without a weekly file before somebody is told. */
const WEEK = 8;

/** The register tells of a day in the night after it; of a Saturday, Sunday or public holiday there is nothing to tell. */
const hasDelivery = (day: CalendarDay): boolean => isWorkingDay(day);

/** The first day that ought to have been delivered by `today` and was not; undefined when nothing is missing. */
export function missingDay(last: CalendarDay, today: CalendarDay, rhythm: 'daily' | 'weekly'): CalendarDay | undefined {
  if (rhythm === 'weekly') return addDays(last, WEEK) < today ? addDays(last, 7) : undefined;
  for (let day = addDays(last, 1); day < today; day = addDays(day, 1)) {
    if (hasDelivery(day)) return day;
  }
  return undefined;
}

/** The first day of which the replica may not know everything: no news is news only as long as no file is missing. */
export function completeUntil(last: CalendarDay, today: CalendarDay, rhythm: 'daily' | 'weekly'): CalendarDay {
  if (rhythm === 'weekly' || last >= today) return addDays(last, 1);
  return missingDay(last, today, rhythm) ?? today;
}

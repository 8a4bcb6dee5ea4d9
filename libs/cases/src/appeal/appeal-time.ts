import { addDays, addWorkingDays, type CalendarDay, legalDay } from '@farled/kernel';

const DAYS = 21;

/**
 * The last day to appeal: three weeks from the day on which the decision reached her (förvaltningslagen 44 §); the next
 * working day when that is a Saturday, a Sunday or a holiday (lag 1930:173 2 §).
 */
export const lastDayToAppeal = (readOn: CalendarDay): CalendarDay => addWorkingDays(addDays(readOn, DAYS), 0);

/** When a decision reached somebody, the last day to appeal it, and whether that day has passed. */
export function appealTime(readAt: Date, now: Date) {
  const decisionReadOn = legalDay(readAt);
  const lastDay = lastDayToAppeal(decisionReadOn);
  return { decisionReadOn, lastDay, isLate: legalDay(now) > lastDay };
}

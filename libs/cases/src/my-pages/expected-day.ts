import { addDays, type CalendarDay, legalDay } from '@farled/kernel';
import type { Case } from '../case/case.entity';
import type { HandlingTime } from '../figures/handling-times';

/** When a decision usually has come by now, by our own history. */
export interface ExpectedDecision extends HandlingTime {
  /** Null when that day has passed: it takes longer than usual. */
  readonly day: CalendarDay | null;
}

/** The day by which half of the cases like this one have been decided, the wait for the applicant left out. */
export function expectedDecision(
  { receivedAt }: Pick<Case, 'receivedAt'>,
  usual: HandlingTime,
  waitedDays: number,
  now: Date,
): ExpectedDecision {
  const day = addDays(legalDay(receivedAt), usual.medianDays + Math.ceil(waitedDays));
  return { ...usual, day: day >= legalDay(now) ? day : null };
}

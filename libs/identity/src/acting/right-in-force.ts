import type { CalendarDay } from '@farled/kernel';
import type { ActingRight } from './acting-right.entity';

/** True when a right holds on a day: begun, not past its last day, not ended before. */
export const isInForce = (
  { startsOn, endsOn, endedAt }: Pick<ActingRight, 'startsOn' | 'endsOn' | 'endedAt'>,
  today: CalendarDay,
): boolean => endedAt === null && (startsOn === null || startsOn <= today) && (endsOn === null || today <= endsOn);

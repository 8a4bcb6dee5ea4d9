import { addDays, type CalendarDay } from '@farled/kernel';
import type { EServiceVersion } from '../case/e-service';
import type { Permit } from './permit.entity';

/** For how long a permit holds that is granted on a day: so many whole months, and from when it can be renewed. */
export function permitTime(
  startsOn: CalendarDay,
  { months, renewDays }: NonNullable<EServiceVersion['permit']>,
): Pick<Permit, 'startsOn' | 'endsOn' | 'renewFrom'> {
  const endsOn = addDays(sameDayLater(startsOn, months), -1);
  return { startsOn, endsOn, renewFrom: addDays(endsOn, -renewDays) };
}

/** The same day of a later month, or that month's last. */
function sameDayLater(from: CalendarDay, months: number): CalendarDay {
  const [year, month, day] = from.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

/** Whether a permit holds on a day, and how near its end is. */
export function permitState({ endsOn, renewFrom }: Permit, today: CalendarDay): 'valid' | 'ends-soon' | 'ended' {
  if (today > endsOn) return 'ended';
  return today >= renewFrom ? 'ends-soon' : 'valid';
}

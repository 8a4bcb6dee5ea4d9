import { addDays, type CalendarDay, isWorkingDay, legalDay } from '@farled/kernel';
import type { ServiceDefinition } from '../package/service-definition';

export type ServiceWindow = NonNullable<ServiceDefinition['window']>;

/** Longest run of days without a working day, and some to spare. */
const DAYS_AHEAD = 14;
const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Whether an e-service takes applications at an instant. */
export function isOpenAt(window: ServiceWindow, at: Date): boolean {
  const { opens, closes, hours } = window;
  if (opens && at < new Date(opens)) return false;
  if (closes && at >= new Date(closes)) return false;
  if (!hours) return true;
  const time = clock.format(at);
  return isDay(hours, legalDay(at)) && time >= hours.from && time < hours.to;
}

/** When a closed e-service opens next; undefined when it does not. */
export function opensAfter(window: ServiceWindow, at: Date): Date | undefined {
  const { opens, closes, hours } = window;
  const earliest = opens && new Date(opens) > at ? new Date(opens) : at;
  const next = hours ? nextHour(hours, earliest, window) : earliest;
  return next && closes && next >= new Date(closes) ? undefined : next;
}

function nextHour(hours: NonNullable<ServiceWindow['hours']>, from: Date, window: ServiceWindow): Date | undefined {
  if (isOpenAt(window, from)) return from;
  const first = legalDay(from);
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead += 1) {
    const day = addDays(first, ahead);
    const opening = instantOf(day, hours.from);
    if (isDay(hours, day) && opening >= from) return opening;
  }
  return undefined;
}

const isDay = ({ workingDays }: { workingDays?: boolean }, day: CalendarDay): boolean =>
  !workingDays || isWorkingDay(day);

/** A time of day in Sweden; in the hour that summer time skips, the one after. */
function instantOf(day: CalendarDay, time: string): Date {
  const asUtc = new Date(`${day}T${time}:00Z`);
  const [hours = 0, minutes = 0] = clock.format(asUtc).split(':').map(Number);
  const shown = hours * 60 + minutes - (asUtc.getUTCHours() * 60 + asUtc.getUTCMinutes());
  return new Date(asUtc.getTime() - ((shown + 1440) % 1440) * 60_000);
}

import { Cron } from 'croner';
import { HOME_ZONE } from './instant';

/** What Spring's cron has names for. */
const MACROS: Readonly<Record<string, string>> = {
  '@yearly': '0 0 0 1 1 *',
  '@annually': '0 0 0 1 1 *',
  '@monthly': '0 0 0 1 * *',
  '@weekly': '0 0 0 * * 0',
  '@daily': '0 0 0 * * *',
  '@midnight': '0 0 0 * * *',
  '@hourly': '0 0 * * * *',
};

const FIELDS = 6;
const DAY = 3;
const SHORTEST_MONTH = 28;
const LONGEST_MONTH = 31;
/** Days that a month does not have, and times that summer time takes away, are passed over. */
const MOST_LOOKS = 1000;
// Both the day of the month and the day of the week must fit, and `0/30` says where to begin, as in Spring.
const SPRING = { timezone: HOME_ZONE, domAndDow: true, sloppyRanges: true, paused: true } as const;
const HOME_DAY = new Intl.DateTimeFormat('en-CA', { timeZone: HOME_ZONE, dateStyle: 'short' });

/** The first time after an instant at which a cron expression (seconds first, Swedish time) fires; undefined: never. */
export function nextByCron(text: string, instant: number): number | undefined {
  const fields = (MACROS[text.toLowerCase()] ?? text.trim()).split(/\s+/);
  if (fields.length !== FIELDS) return undefined;
  try {
    return next(fields, instant);
  } catch {
    return undefined;
  }
}

function next(fields: readonly string[], instant: number): number | undefined {
  const before = daysBeforeLast(fields[DAY]!);
  const cron = new Cron((before === undefined ? fields : around(fields, before)).join(' '), SPRING);
  let at = cron.nextRun(new Date(instant));
  for (let looks = 0; at && looks < MOST_LOOKS; looks += 1) {
    const isThatDay = before === undefined || isBeforeLast(at, before);
    if (isThatDay && cron.match(at)) return at.getTime();
    at = cron.nextRun(isThatDay ? at : midnightAfter(at));
  }
  return undefined;
}

/** `L-3` is the third day before the last of the month, which croner does not know. */
function daysBeforeLast(day: string): number | undefined {
  const match = /^L-(\d{1,2})$/i.exec(day);
  return match ? Number(match[1]) : undefined;
}

/** The days that it can be, of whatever length the month is. */
const around = (fields: readonly string[], before: number): string[] =>
  fields.map((field, at) => (at === DAY ? `${SHORTEST_MONTH - before}-${LONGEST_MONTH - before}` : field));

function isBeforeLast(at: Date, before: number): boolean {
  const [year, month, day] = HOME_DAY.format(at).split('-').map(Number) as [number, number, number];
  return day === new Date(Date.UTC(year, month, 0)).getUTCDate() - before;
}

const midnightAfter = (at: Date) => new Date(new Cron('0 0 0 * * *', SPRING).nextRun(at)!.getTime() - 1000);

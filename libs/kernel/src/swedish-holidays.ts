/** A calendar day without a time, `YYYY-MM-DD`. Legal days are counted in Europe/Stockholm. */
export type CalendarDay = string;

const DAY = 86_400_000;
const utc = (year: number, month: number, day: number) => new Date(Date.UTC(year, month - 1, day));
const plus = (date: Date, days: number) => new Date(date.getTime() + days * DAY);
const text = (date: Date): CalendarDay => date.toISOString().slice(0, 10);

/** Easter Sunday by the anonymous Gregorian computation (Meeus, Astronomical Algorithms, ch. 8). */
function easter(year: number): Date {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return utc(year, Math.floor(n / 31), (n % 31) + 1);
}

const firstWeekday = (from: Date, weekday: number) => plus(from, (weekday - from.getUTCDay() + 7) % 7);

const cache = new Map<number, ReadonlySet<CalendarDay>>();

/**
 * Public holidays (lag 1989:253 om allmänna helgdagar) and the eves on which authorities are closed and
 * time limits move (lag 1930:173 om beräkning av lagstadgad tid, 2 §: Midsummer, Christmas and New Year's Eve).
 */
export function swedishHolidays(year: number): ReadonlySet<CalendarDay> {
  const known = cache.get(year);
  if (known) return known;
  const sunday = easter(year);
  const midsummerEve = firstWeekday(utc(year, 6, 19), 5);
  const dates = [
    utc(year, 1, 1),
    utc(year, 1, 6),
    plus(sunday, -2),
    sunday,
    plus(sunday, 1),
    utc(year, 5, 1),
    plus(sunday, 39),
    plus(sunday, 49),
    utc(year, 6, 6),
    midsummerEve,
    plus(midsummerEve, 1),
    firstWeekday(utc(year, 10, 31), 6),
    utc(year, 12, 24),
    utc(year, 12, 25),
    utc(year, 12, 26),
    utc(year, 12, 31),
  ];
  const days = new Set(dates.map(text));
  cache.set(year, days);
  return days;
}

import { type CalendarDay, Rejected } from '@farled/kernel';

/** Longer than this a power of attorney is given anew, so that none is forgotten. */
const LONGEST_YEARS = 3;

/** Refuses dates that make no sense. */
export function requireSensibleDates(startsOn: CalendarDay, endsOn: CalendarDay, today: CalendarDay): void {
  if (startsOn < today) throw dateRejected('startsOn', 'power-of-attorney.past');
  requireEnd(startsOn, endsOn, today);
}

/** The same for one on paper, which may have begun to hold before it came in; one that has ended is not registered. */
export function requirePaperDates(startsOn: CalendarDay, endsOn: CalendarDay, today: CalendarDay): void {
  requireEnd(startsOn, endsOn, today);
  if (endsOn < today) throw dateRejected('endsOn', 'power-of-attorney.over');
}

function requireEnd(startsOn: CalendarDay, endsOn: CalendarDay, today: CalendarDay): void {
  const last = `${Number(today.slice(0, 4)) + LONGEST_YEARS}${today.slice(4)}`;
  if (endsOn < startsOn) throw dateRejected('endsOn', 'power-of-attorney.ends-before');
  if (endsOn > last) throw dateRejected('endsOn', 'power-of-attorney.too-long');
}

const dateRejected = (path: string, code: string) => new Rejected(code, 'invalid', {}, [{ path, code }]);

/**
 * Whether somebody knows whom she names: every word of the name she wrote stands in the register's, surname included.
 * Whoever has but a number learns nothing from it.
 */
export function isSameName(written: string, registered: string): boolean {
  const words = wordsOf(written);
  const known = wordsOf(registered);
  return words.length >= 2 && words.every((word) => known.includes(word)) && words.includes(known.at(-1) ?? '');
}

const wordsOf = (name: string): string[] =>
  name
    .toLocaleLowerCase('sv')
    .split(/[\s-]+/)
    .filter(Boolean);

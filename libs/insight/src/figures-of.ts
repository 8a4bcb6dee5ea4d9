import type { CaseTally } from '@farled/cases';
import type { EServiceFigures } from '@farled/catalogue';

/** Fewer decided cases than this tell about the persons in them and not about the e-service. */
const FEWEST_DECIDED = 3;

/** Sums the cases of one e-service up. */
export function figuresOf(tallies: readonly CaseTally[]): EServiceFigures {
  const decided = tallies.filter(({ decidedAfterDays }) => decidedAfterDays !== null);
  const counts = { decided: count(decided), cases: count(tallies) };
  if (counts.decided < FEWEST_DECIDED) return { ...counts, medianDays: null, promiseKept: null };
  const settled = tallies.filter(({ isPromiseKept }) => isPromiseKept !== null);
  const kept = settled.filter(({ isPromiseKept }) => isPromiseKept);
  return { ...counts, medianDays: medianOf(decided), promiseKept: count(kept) / count(settled) };
}

const count = (tallies: readonly CaseTally[]): number => tallies.reduce((sum, { cases }) => sum + cases, 0);

/** The fewest days within which at least half of the cases were decided. */
function medianOf(decided: readonly CaseTally[]): number {
  const half = count(decided) / 2;
  const byDays = decided
    .map(({ decidedAfterDays, cases }) => ({ days: decidedAfterDays ?? 0, cases }))
    .sort((a, b) => a.days - b.days);
  let seen = 0;
  for (const { days, cases } of byDays) {
    seen += cases;
    if (seen >= half) return days;
  }
  return 0;
}

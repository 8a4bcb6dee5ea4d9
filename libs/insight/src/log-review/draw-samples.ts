import type { StaffReading } from '@farled/infra';
import type { Id } from '@farled/kernel';

/** Why something is looked at. The order is the order of concern: what fits several stands under the first. */
const REVIEW_RULES = ['same-name', 'protected', 'many', 'outside-unit', 'night', 'random'] as const;
export type ReviewRule = (typeof REVIEW_RULES)[number];

/** One thing to look at: a reading, or the many readings of one person's day. */
export interface Sample {
  readonly rule: ReviewRule;
  readonly reading: StaffReading;
  /** About how many persons, for the rule `many`. */
  readonly persons: number;
}

/** What the rules need to know beside the log. */
export interface ReviewFacts {
  readonly protected: ReadonlySet<Id>;
  /** `staffId personId` of those who bear the same surname. */
  readonly sameName: ReadonlySet<string>;
  /** The department that answers for a case. */
  readonly ownerOfCase: ReadonlyMap<Id, string>;
}

export interface ReviewAmounts {
  readonly mostOfRule: number;
  readonly random: number;
  readonly manyPersons: number;
}

/** Draws what is to be looked at: by rule, and some of all the rest at random. `random` gives 0 up to 1. */
export function drawSamples(
  readings: readonly StaffReading[],
  facts: ReviewFacts,
  amounts: ReviewAmounts,
  random: () => number,
): Sample[] {
  const drawn: Sample[] = [];
  const taken = new Set<StaffReading>();
  for (const rule of REVIEW_RULES) {
    const fitting = rule === 'many' ? busyDays(readings, amounts.manyPersons) : fittingOf(rule, readings, facts);
    const free = fitting.filter(({ reading }) => !taken.has(reading));
    const chosen = pick(free, rule === 'random' ? amounts.random : amounts.mostOfRule, random);
    for (const sample of chosen) taken.add(sample.reading);
    drawn.push(...chosen);
  }
  return drawn;
}

function fittingOf(rule: ReviewRule, readings: readonly StaffReading[], facts: ReviewFacts): Sample[] {
  return readings.filter((reading) => fits(rule, reading, facts)).map((reading) => ({ rule, reading, persons: 1 }));
}

function fits(rule: ReviewRule, reading: StaffReading, facts: ReviewFacts): boolean {
  switch (rule) {
    case 'same-name':
      return facts.sameName.has(`${reading.staffId} ${reading.personId}`);
    case 'protected':
      return facts.protected.has(reading.personId);
    case 'outside-unit':
      return isOutside(reading, facts);
    case 'night':
      return reading.isAtNight;
    default:
      return true;
  }
}

/** A case that another department answers for, or a person who was read about without any case. */
function isOutside({ caseId, department }: StaffReading, { ownerOfCase }: ReviewFacts): boolean {
  if (caseId === null) return false;
  const owner = ownerOfCase.get(caseId);
  return owner !== undefined && owner !== department;
}

/** The days on which somebody read about more persons than is usual, each by its first reading. */
function busyDays(readings: readonly StaffReading[], most: number): Sample[] {
  const days = new Map<string, StaffReading[]>();
  for (const reading of readings) {
    const key = `${reading.staffId} ${reading.day}`;
    const ofDay = days.get(key);
    if (ofDay) ofDay.push(reading);
    else days.set(key, [reading]);
  }
  return [...days.values()].flatMap((ofDay) => {
    const persons = new Set(ofDay.map(({ personId }) => personId)).size;
    const [reading] = ofDay;
    return persons > most && reading ? [{ rule: 'many' as const, reading, persons }] : [];
  });
}

/** So many of them, each with the same chance (Fisher and Yates). */
function pick<T>(items: readonly T[], count: number, random: () => number): T[] {
  const mixed = [...items];
  const end = Math.min(count, mixed.length);
  for (let index = 0; index < end; index += 1) {
    const other = index + Math.floor(random() * (mixed.length - index));
    [mixed[index], mixed[other]] = [mixed[other] as T, mixed[index] as T];
  }
  return mixed.slice(0, end);
}

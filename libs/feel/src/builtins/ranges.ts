import { compare, equals } from '../values/compare';
import { FeelRange } from '../values/feel-range';
import { type BuiltIns, builtIn } from './built-in';

/** How points and ranges lie to each other (DMN 1.5, 10.3.4.8). A point counts as the range from itself to itself. */
export const ranges: BuiltIns = {
  before: [relation((a, b) => endOf(a, b))],
  after: [relation((a, b) => endOf(b, a))],
  meets: [relation((a, b) => touches(a, b))],
  'met by': [relation((a, b) => touches(b, a))],
  overlaps: [relation((a, b) => !endOf(a, b) && !endOf(b, a))],
  'overlaps before': [relation((a, b) => startsFirst(a, b) && !endOf(a, b) && !endsFirst(b, a))],
  'overlaps after': [relation((a, b) => startsFirst(b, a) && !endOf(b, a) && !endsFirst(a, b))],
  finishes: [relation((a, b) => sameEnd(a, b) && !startsFirst(a, b))],
  'finished by': [relation((a, b) => sameEnd(a, b) && !startsFirst(b, a))],
  includes: [relation((a, b) => !startsFirst(b, a) && !endsFirst(a, b))],
  during: [relation((a, b) => !startsFirst(a, b) && !endsFirst(b, a))],
  starts: [relation((a, b) => sameStart(a, b) && !endsFirst(b, a))],
  'started by': [relation((a, b) => sameStart(a, b) && !endsFirst(a, b))],
  coincides: [relation((a, b) => sameStart(a, b) && sameEnd(a, b))],
};

function relation(holds: (a: FeelRange, b: FeelRange) => boolean) {
  return builtIn('point1: any, point2: any', (first: unknown, second: unknown) => {
    const [a, b] = [asRange(first), asRange(second)];
    return order(a.start, b.end) === undefined ? undefined : holds(a, b);
  });
}

const asRange = (value: unknown): FeelRange =>
  value instanceof FeelRange ? value : new FeelRange(value, value, true, true);

/** Which of two ends comes first; an end at infinity lies on its own side of everything. */
function order(a: unknown, b: unknown, unbounded = 0): number | undefined {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? unbounded : -unbounded;
  return compare(a, b);
}

/** The first range ends before the second starts. */
function endOf(a: FeelRange, b: FeelRange): boolean {
  if (a.end === undefined || b.start === undefined) return false;
  const gap = compare(a.end, b.start) ?? 1;
  return gap < 0 || (gap === 0 && !(a.endIncluded && b.startIncluded));
}

const touches = (a: FeelRange, b: FeelRange): boolean =>
  a.endIncluded && b.startIncluded && equals(a.end ?? null, b.start ?? null) === true;

function startsFirst(a: FeelRange, b: FeelRange): boolean {
  const gap = order(a.start, b.start, -1) ?? 0;
  return gap < 0 || (gap === 0 && a.startIncluded && !b.startIncluded);
}

function endsFirst(a: FeelRange, b: FeelRange): boolean {
  const gap = order(a.end, b.end, 1) ?? 0;
  return gap < 0 || (gap === 0 && !a.endIncluded && b.endIncluded);
}

const sameStart = (a: FeelRange, b: FeelRange): boolean => !startsFirst(a, b) && !startsFirst(b, a);
const sameEnd = (a: FeelRange, b: FeelRange): boolean => !endsFirst(a, b) && !endsFirst(b, a);

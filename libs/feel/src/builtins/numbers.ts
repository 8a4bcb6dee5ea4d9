import type { Run } from '../interpret/run';
import {
  attempt,
  compareNumbers,
  Decimal,
  type FeelNumber,
  modulo,
  multiply,
  negate,
  type Rounding,
  round,
  subtract,
  toNumber,
} from '../values/numbers';
import { type BuiltIns, builtIn, builtInWithRun, type Overload } from './built-in';

/** What a decimal number of 34 digits can be rounded to (IEEE 754, decimal128). */
const MIN_SCALE = -6111;
const MAX_SCALE = 6176;

/** Functions on numbers. */
export const numbers: BuiltIns = {
  decimal: [rounding('half-even', ', scale: number')],
  floor: [rounding('floor'), rounding('floor', ', scale: number')],
  ceiling: [rounding('ceiling'), rounding('ceiling', ', scale: number')],
  'round up': [rounding('up', ', scale: number')],
  'round down': [rounding('down', ', scale: number')],
  'round half up': [rounding('half-up', ', scale: number')],
  'round half down': [rounding('half-down', ', scale: number')],
  modulo: [builtIn('dividend: number, divisor: number', modulo)],
  sqrt: [builtIn('number: number', (n: FeelNumber) => attempt(() => new Decimal(n).sqrt()))],
  log: [builtIn('number: number', (n: FeelNumber) => attempt(() => new Decimal(n).ln()))],
  exp: [builtIn('number: number', (n: FeelNumber) => attempt(() => new Decimal(n).exp()))],
  odd: [builtIn('number: number', (n: FeelNumber) => parity(n, 1))],
  even: [builtIn('number: number', (n: FeelNumber) => parity(n, 0))],
  'random number': [builtIn('', () => Math.random())],
};

function rounding(mode: Rounding, scale = ''): Overload {
  return builtInWithRun(`n: number${scale}`, (run: Run, n: FeelNumber, places: FeelNumber = 0) =>
    rounded(run, n, places, mode),
  );
}

function rounded(run: Run, n: FeelNumber, ...[scale, mode]: [FeelNumber, Rounding]): FeelNumber | undefined {
  run.spend(Math.min(Math.abs(toNumber(scale)) / 20, MAX_SCALE));
  const places = Math.trunc(toNumber(scale));
  return places >= MIN_SCALE && places <= MAX_SCALE ? round(n, places, mode) : undefined;
}

/** Whether what is left after halving is so much; null for fractions. */
function parity(n: FeelNumber, wanted: number): boolean | undefined {
  const left = modulo(n, 2);
  if (left === undefined || compareNumbers(modulo(n, 1) ?? 1, 0) !== 0) return undefined;
  return compareNumbers(left, wanted) === 0;
}

/** The number without its sign. */
export const absolute = (n: FeelNumber): FeelNumber => (compareNumbers(n, 0) < 0 ? negate(n) : n);

/** The square of the distance between two numbers. */
export function squaredDistance(a: FeelNumber, b: FeelNumber): FeelNumber {
  const distance = subtract(a, b) ?? 0;
  return multiply(distance, distance) ?? 0;
}

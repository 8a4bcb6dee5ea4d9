import { FeelAssertionFailed } from '../errors';
import { equals } from '../values/compare';
import { DaysDuration } from '../values/days-duration';
import { FeelDateTime } from '../values/feel-date-time';
import { FeelTime } from '../values/feel-time';
import { MonthsDuration } from '../values/months-duration';
import { type FeelNumber, isNumber, toInteger } from '../values/numbers';
import { typeOf } from '../values/types';
import { zoneText } from '../values/zone';
import { type BuiltIns, builtIn } from './built-in';
import { absolute } from './numbers';

type Duration = DaysDuration | MonthsDuration;

/** Logic, what to do about null, and functions on more than one type. */
export const general: BuiltIns = {
  not: [builtIn('negand: boolean', (negand: boolean) => !negand), builtIn('negand: any', () => null)],
  is: [builtIn('value1?: any, value2?: any', (a: unknown = null, b: unknown = null) => isIdentical(a, b))],
  abs: [
    builtIn('n: number', absolute),
    builtIn('n: days and time duration|years and months duration', absoluteDuration),
  ],
  'is defined': [builtIn('value: any', (value: unknown) => value !== null)],
  'get or else': [builtIn('value: any, default: any', (value: unknown, otherwise: unknown) => value ?? otherwise)],
  assert: [builtIn('value: any, condition: any, cause?: string', assert)],
  // Says to later versions of Camunda what an agent has to fill in; the value itself is all that it is here.
  fromAi: [
    builtIn('value: any, description?: any, type?: any, schema?: any, options?: any', (value: unknown) => value),
  ],
  // Zeebe: a timer cycle as ISO 8601 repetition; without a count it has no end.
  cycle: [
    builtIn('repetitions: number|null, interval: days and time duration|years and months duration', cycle),
    builtIn('interval: days and time duration|years and months duration', (interval: Duration) =>
      cycle(null, interval),
    ),
  ],
};

/** As on Zeebe a condition that does not hold is no null: whoever evaluates has to hear of it. */
function assert(value: unknown, condition: unknown, cause = 'the condition of an assert() does not hold'): unknown {
  if (condition !== true) throw new FeelAssertionFailed(cause);
  return value;
}

function isIdentical(a: unknown, b: unknown): boolean {
  if (typeOf(a) !== typeOf(b) || equals(a, b) !== true) return false;
  return zoneOf(a) === zoneOf(b) && (!(a instanceof FeelTime) || String(a) === String(b));
}

const zoneOf = (value: unknown): string =>
  value instanceof FeelTime || value instanceof FeelDateTime ? zoneText(value.zone) : '';

function absoluteDuration(n: Duration): Duration {
  return n instanceof DaysDuration ? new DaysDuration(absolute(n.seconds)) : new MonthsDuration(Math.abs(n.months));
}

function cycle(repetitions: FeelNumber | null, interval: Duration): string | undefined {
  const count = isNumber(repetitions) ? toInteger(repetitions) : '';
  return count === undefined ? undefined : `R${count}/${interval.toString()}`;
}

import type { Operator } from '../syntax/ast';
import { FeelDateTime } from '../values/feel-date-time';
import { FeelTime } from '../values/feel-time';

/**
 * What work is worth in steps: about half a microsecond each, so that a whole budget is some 50 ms. Whole numbers that JS
 * counts exactly are free, decimals are not, and clocks with a place cost most, for its offset has to be looked up.
 */
const DECIMAL = 5;
const FRACTION = 4;
const PLACE = 100;

/** What it costs to compute with a value. */
export function costOfValue(value: unknown): number {
  if (typeof value === 'number') return Number.isInteger(value) ? 0 : FRACTION;
  if (typeof value !== 'object' || value === null) return 0;
  const clock = value instanceof FeelDateTime || value instanceof FeelTime;
  return clock && value.zone && 'id' in value.zone ? PLACE : DECIMAL;
}

/** What an operator costs beside its operands. */
export const OPERATOR_COSTS: Readonly<Record<Operator, number>> = {
  '+': 1,
  '-': 1,
  '*': 1,
  '/': 9,
  '**': 80,
  '=': 1,
  '!=': 1,
  '<': 1,
  '<=': 1,
  '>': 1,
  '>=': 1,
};

interface CallCost {
  readonly call: number;
  /** For each item of a list, and each hundred characters of a text, that it gets. */
  readonly item: number;
}

const USUAL: CallCost = { call: 3, item: 1 };
const COSTS: Readonly<Record<string, CallCost>> = {
  exp: { call: 200, item: 0 },
  log: { call: 200, item: 0 },
  sqrt: { call: 80, item: 0 },
  modulo: { call: 10, item: 0 },
  decimal: { call: 15, item: 0 },
  now: { call: 110, item: 0 },
  today: { call: 110, item: 0 },
  'date and time': { call: 40, item: 1 },
  number: { call: 12, item: 1 },
  range: { call: 30, item: 100 },
  stddev: { call: 30, item: 80 },
  mode: { call: 3, item: 30 },
  median: { call: 3, item: 20 },
  mean: { call: 6, item: 10 },
  sum: { call: 3, item: 10 },
  product: { call: 3, item: 10 },
  sort: { call: 3, item: 2 },
  'from json': { call: 3, item: 10 },
  'to json': { call: 3, item: 10 },
  string: { call: 10, item: 10 },
  context: { call: 3, item: 3 },
  'context merge': { call: 3, item: 3 },
};

/** What a call of a built-in function costs. */
export const costOfCall = (name: string): CallCost => (Object.hasOwn(COSTS, name) ? COSTS[name] : undefined) ?? USUAL;

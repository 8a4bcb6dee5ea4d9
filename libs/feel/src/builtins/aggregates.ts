import { addValues } from '../values/arithmetic';
import { compare, equals } from '../values/compare';
import { add, attempt, compareNumbers, Decimal, divide, type FeelNumber, isNumber, multiply } from '../values/numbers';
import { type BuiltIns, builtIn, type Overload } from './built-in';
import { squaredDistance } from './numbers';

/** Functions that make one value out of a list, or out of their arguments. */
export const aggregates: BuiltIns = {
  count: [builtIn('list: list', (list: readonly unknown[]) => list.length)],
  min: listOrArguments((list) => extreme(list, -1)),
  max: listOrArguments((list) => extreme(list, 1)),
  sum: listOrArguments((list) => (list.length === 0 ? null : list.reduce(addValues))),
  product: listOrArguments(onNumbers((list) => list.reduce((total, n) => multiply(total, n) ?? total))),
  mean: listOrArguments(onNumbers(mean)),
  median: listOrArguments(onNumbers(median)),
  stddev: listOrArguments(onNumbers(standardDeviation)),
  mode: listOrArguments((list) => (list.every(isNumber) ? mode(list) : undefined)),
  all: listOrArguments((list) => quantify(list, false)),
  and: listOrArguments((list) => quantify(list, false)),
  any: listOrArguments((list) => quantify(list, true)),
  or: listOrArguments((list) => quantify(list, true)),
};

function listOrArguments(compute: (list: readonly unknown[]) => unknown): Overload[] {
  return [
    builtIn('list: list', (list: readonly unknown[]) => compute(list)),
    builtIn('first: any, ...rest: any', (...list: unknown[]) => compute(list)),
  ];
}

function onNumbers(compute: (list: readonly FeelNumber[]) => unknown): (list: readonly unknown[]) => unknown {
  return (list) => {
    if (!list.every(isNumber)) return undefined;
    return list.length === 0 ? null : compute(list);
  };
}

/** The item that all others come before (or after); null for none. */
function extreme(list: readonly unknown[], direction: number): unknown {
  let best: unknown = list[0] ?? null;
  for (const item of list) {
    const order = compare(item, best);
    if (order === undefined) return undefined;
    if (order * direction > 0) best = item;
  }
  return best;
}

function mean(list: readonly FeelNumber[]): FeelNumber | undefined {
  const sum = list.reduce<FeelNumber>((total, n) => add(total, n) ?? total, 0);
  return divide(sum, list.length);
}

function median(list: readonly FeelNumber[]): FeelNumber | undefined {
  const sorted = [...list].sort(compareNumbers);
  const middle = Math.floor(sorted.length / 2);
  const pair = sorted.length % 2 === 1 ? sorted.slice(middle, middle + 1) : sorted.slice(middle - 1, middle + 1);
  return mean(pair);
}

/** Of a sample: divided by one less than the count (DMN 1.5, table 77). */
function standardDeviation(list: readonly FeelNumber[]): FeelNumber | null | undefined {
  const average = mean(list);
  if (list.length < 2 || average === undefined) return null;
  const sum = list.reduce<FeelNumber>((total, n) => add(total, squaredDistance(n, average)) ?? total, 0);
  return attempt(() => new Decimal(sum).div(list.length - 1).sqrt());
}

/** The numbers that come most often, in ascending order. */
function mode(list: readonly FeelNumber[]): FeelNumber[] {
  const groups: FeelNumber[][] = [];
  for (const n of [...list].sort(compareNumbers)) {
    const group = groups.at(-1);
    if (group && equals(group[0], n)) group.push(n);
    else groups.push([n]);
  }
  const most = Math.max(...groups.map((group) => group.length));
  return groups.filter((group) => group.length === most).flatMap((group) => group.slice(0, 1));
}

/** `or` over the list when true decides, else `and`; anything but true and false makes it null. */
function quantify(list: readonly unknown[], decisive: boolean): boolean | null {
  if (list.includes(decisive)) return decisive;
  return list.every((item) => item === !decisive) ? !decisive : null;
}

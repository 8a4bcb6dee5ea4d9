import type { Run } from '../interpret/run';
import { equals } from '../values/compare';
import { FeelFunction } from '../values/feel-function';
import { type FeelNumber, toInteger, toNumber } from '../values/numbers';
import { type BuiltIns, builtIn, builtInWithRun } from './built-in';

type List = readonly unknown[];

/** Functions that make lists out of lists; positions count from 1, or from the end when negative. */
export const lists: BuiltIns = {
  'list contains': [builtIn('list: list, element: any', (list: List, element: unknown) => includes(list, element))],
  sublist: [builtIn('list: list, start position: number, length?: number', sublist)],
  append: [builtIn('list: list, ...items: any', (list: List, ...items: unknown[]) => [...list, ...items])],
  concatenate: [builtIn('...lists: list', (...all: List[]) => all.flat(1))],
  'insert before': [builtIn('list: list, position: number, newItem: any', insertBefore)],
  remove: [builtIn('list: list, position: number', remove)],
  'list replace': [
    builtIn('list: list, position: number, newItem: any', replaceAt),
    builtInWithRun('list: list, match: function, newItem: any', replaceMatching),
  ],
  reverse: [builtIn('list: list', (list: List) => [...list].reverse())],
  'index of': [builtIn('list: list, match: any', indexOf)],
  union: [builtInWithRun('...lists: list', (run: Run, ...all: List[]) => distinct(run, all.flat(1)))],
  'distinct values': [builtInWithRun('list: list', distinct)],
  'duplicate values': [builtInWithRun('list: list', duplicates)],
  flatten: [builtIn('list: list', (list: List) => list.flat(Number.POSITIVE_INFINITY))],
  partition: [builtIn('list: list, size: number', partition)],
  'is empty': [builtIn('list: list', (list: List) => list.length === 0)],
  sort: [
    builtIn('list: list', (list: List) => sortPlain(list)),
    builtInWithRun('list: list, precedes: function', sortBy),
  ],
};

/** Equal, or both null. */
const isSame = (a: unknown, b: unknown): boolean => equals(a, b) === true;
const includes = (list: List, element: unknown): boolean => list.some((item) => isSame(item, element));

/** The place of a position in the list, or undefined when it has none. */
function placeOf(list: List, position: FeelNumber): number | undefined {
  const at = toInteger(position) ?? 0;
  const place = at > 0 ? at - 1 : list.length + at;
  return at !== 0 && place >= 0 && place < list.length ? place : undefined;
}

function sublist(list: List, start: FeelNumber, length?: FeelNumber): List | undefined {
  const from = placeOf(list, start);
  const count = length === undefined ? list.length : toInteger(length);
  return from === undefined || count === undefined || count < 0 ? undefined : list.slice(from, from + count);
}

function insertBefore(list: List, position: FeelNumber, item: unknown): List | undefined {
  const place = placeOf(list, position) ?? (toInteger(position) === list.length + 1 ? list.length : undefined);
  return place === undefined ? undefined : list.toSpliced(place, 0, item);
}

function remove(list: List, position: FeelNumber): List | undefined {
  const place = placeOf(list, position);
  return place === undefined ? undefined : list.toSpliced(place, 1);
}

function replaceAt(list: List, position: FeelNumber, item: unknown): List | undefined {
  const place = placeOf(list, Math.trunc(toNumber(position)));
  return place === undefined ? undefined : list.with(place, item);
}

function replaceMatching(run: Run, list: List, match: FeelFunction, item: unknown): List | undefined {
  if (match.parameters.length !== 2) return undefined;
  const matches = list.map((old) => match.invoke([old, item], run));
  if (!matches.every((one) => typeof one === 'boolean')) return undefined;
  return list.map((old, i) => (matches[i] === true ? item : old));
}

function indexOf(list: List, match: unknown): number[] {
  return list.flatMap((item, i) => (isSame(item, match) ? [i + 1] : []));
}

/** Each value once, with how often it comes; plain values are told apart by hash, others are held against each other. */
function tally(run: Run, list: List): { readonly value: unknown; count: number }[] {
  const groups: { readonly value: unknown; count: number }[] = [];
  const plain = new Map<unknown, (typeof groups)[number]>();
  for (const value of list) {
    const known = isPlain(value) ? plain.get(value) : findSame(run, groups, value);
    if (known) {
      known.count += 1;
      continue;
    }
    const group = { value, count: 1 };
    groups.push(group);
    plain.set(value, group);
  }
  return groups;
}

const isPlain = (value: unknown): boolean => value === null || typeof value !== 'object';

function findSame<T extends { readonly value: unknown }>(
  run: Run,
  groups: readonly T[],
  value: unknown,
): T | undefined {
  run.spend(groups.length);
  return groups.find((group) => isSame(group.value, value));
}

function distinct(run: Run, list: List): List {
  return tally(run, list).map((group) => group.value);
}

function duplicates(run: Run, list: List): List {
  return tally(run, list)
    .filter((group) => group.count > 1)
    .map((group) => group.value);
}

function partition(list: List, size: FeelNumber): List | undefined {
  const length = toInteger(size) ?? 0;
  if (length < 1) return undefined;
  return Array.from({ length: Math.ceil(list.length / length) }, (_, i) => list.slice(i * length, (i + 1) * length));
}

function sortPlain(list: List): List | undefined {
  const isSortable = list.every((item) => typeof item === 'number') || list.every((item) => typeof item === 'string');
  return isSortable ? list.toSorted((a, b) => (a === b ? 0 : (a as number) < (b as number) ? -1 : 1)) : undefined;
}

function sortBy(run: Run, list: List, precedes: FeelFunction): List {
  return list.toSorted((a, b) => {
    run.spend(1);
    if (precedes.invoke([a, b], run) === true) return -1;
    return precedes.invoke([b, a], run) === true ? 1 : 0;
  });
}

import { Rejected } from '@farled/kernel';
import type { StreamPage } from '../stream.views';

const MOST = 1000;
const USUAL = 100;

/** `a_column, ...` under the names of the views. */
export const named = (columns: string, from = ''): string =>
  columns
    .split(/[\s,]+/)
    .map((column) => `${from}${column} as "${column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())}"`)
    .join(', ');

/** How many rows a page has. */
export const sizeOf = (limit = USUAL): number => Math.min(Math.max(Math.trunc(limit), 1), MOST);

/** A page out of rows of which one more than its size was asked for. */
export function pageOf<T>(rows: readonly T[], limit: number | undefined, cursor: (row: T) => string[]): StreamPage<T> {
  const size = sizeOf(limit);
  const items = rows.slice(0, size);
  const last = items.at(-1);
  return { items, next: rows.length > size && last ? cursor(last).join('~') : null };
}

/** The places of a cursor that a page gave out; the defaults where there is none. */
export function placesOf<D extends readonly string[]>(after: string | undefined, pattern: RegExp, defaults: D): D {
  if (!after) return defaults;
  const found = pattern.exec(after);
  if (!found) throw new Rejected('page.unknown', 'invalid');
  return defaults.map((_, index) => found[index + 1] ?? '') as unknown as D;
}

/** A cursor that is one key. */
export const KEY = /^(\d{1,18}|[1-8]\d{18})$/;

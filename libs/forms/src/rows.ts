import type { Answers, Component } from './form-definition';

/** No list has more rows, whatever the form says or anybody sends. */
const MOST_ROWS = 200;

interface RowLimits {
  readonly minRows: number;
  readonly maxRows: number;
  /** Whether rows may be added and taken away. */
  readonly isOpen: boolean;
}

/** How many rows a dynamic list may have. */
export function rowLimits({
  isRepeating,
  allowAddRemove,
  defaultRepetitions = 1,
  properties = {},
}: Component): RowLimits {
  const isOpen = isRepeating !== false && allowAddRemove !== false;
  if (!isOpen) {
    const fixed = isRepeating === false ? 1 : Math.min(defaultRepetitions, MOST_ROWS);
    return { minRows: fixed, maxRows: fixed, isOpen };
  }
  const maxRows = Math.min(properties.maxRows ?? MOST_ROWS, MOST_ROWS);
  return { minRows: Math.min(properties.minRows ?? 0, maxRows), maxRows, isOpen };
}

/** The rows that were sent, as far as they are rows; one too many is kept, so that it is seen to be too many. */
export function rowsIn(value: unknown): Answers[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, MOST_ROWS + 1).map((row: unknown) => (isRow(row) ? row : {}));
}

export const isRow = (value: unknown): value is Answers =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

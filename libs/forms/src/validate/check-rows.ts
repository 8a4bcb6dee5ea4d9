import type { Component } from '../form-definition';
import { isRow, rowLimits } from '../rows';
import type { Fault } from './field-error';

/** Checks that the answer to a dynamic list is rows, neither too few nor too many; what is in them has checks of its own. */
export function checkRows(value: unknown = [], list: Component): Fault {
  const { minRows, maxRows } = rowLimits(list);
  if (!Array.isArray(value) || !value.every(isRow)) return { code: 'rows' };
  if (value.length > maxRows) return { code: 'max-rows', params: { max: maxRows } };
  return value.length < minRows ? { code: 'min-rows', params: { min: minRows } } : undefined;
}

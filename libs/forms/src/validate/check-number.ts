import type { VisibleField } from '../visible-field';
import type { Fault } from './field-error';

/** Checks an answer in numbers. */
export function checkNumber(value: unknown, { min, max, decimalDigits }: VisibleField): Fault {
  if (typeof value !== 'number' || !Number.isFinite(value)) return { code: 'number' };
  if (decimalDigits !== undefined && decimalsOf(value) > decimalDigits) {
    return { code: 'decimals', params: { digits: decimalDigits } };
  }
  if (min !== undefined && value < min) return { code: 'min', params: { min } };
  return max !== undefined && value > max ? { code: 'max', params: { max } } : undefined;
}

function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Math.max((digits.split('.')[1] ?? '').length - Number(exponent), 0);
}

import type { Validation } from '../form-definition';
import { formatFault } from '../formats/formats';
import { compilePattern } from '../pattern';
import type { VisibleField } from '../visible-field';
import type { Fault } from './field-error';

/** No answer is longer, whatever the form says. */
const MAX_LENGTH = 20_000;
const EMAIL = /^[^\s@<>(),;:"]+@[^\s@.]+(\.[^\s@.]+)+$/u;
const PHONE = /^\+?\d[\d \-()]{4,18}\d$/;

/** Checks an answer in words. */
export function checkText(value: unknown, field: VisibleField, validate: Validation = {}): Fault {
  if (typeof value !== 'string') return { code: 'text' };
  return checkLength(value, field) ?? checkFormat(value, field) ?? checkForm(value, field, validate);
}

function checkLength(value: string, { minLength = 0, maxLength = MAX_LENGTH }: VisibleField): Fault {
  const length = [...value.replaceAll('\r\n', '\n')].length;
  const limit = Math.min(maxLength, MAX_LENGTH);
  if (length > limit) return { code: 'max-length', params: { max: limit, length } };
  return length < minLength ? { code: 'min-length', params: { min: minLength } } : undefined;
}

function checkFormat(value: string, { format }: VisibleField): Fault {
  const code = format && formatFault(format, value);
  return code && { code };
}

function checkForm(
  value: string,
  { pattern }: VisibleField,
  { validationType, patternErrorMessage }: Validation,
): Fault {
  if (validationType === 'email' && !EMAIL.test(value.trim())) return { code: 'email' };
  if (validationType === 'phone' && !PHONE.test(value.trim())) return { code: 'phone' };
  if (pattern === undefined || compilePattern(pattern)?.test(value)) return undefined;
  return patternErrorMessage ? { code: 'pattern', params: { message: patternErrorMessage } } : { code: 'pattern' };
}

import type { VisibleField } from '../visible-field';
import type { Fault } from './field-error';

/** Checks that one option was chosen, and one that is offered. */
export const checkChoice = (value: unknown, { options = [] }: VisibleField): Fault =>
  options.some((option) => option.value === value) ? undefined : { code: 'choice' };

/** Checks that all that was chosen is offered, each once. */
export function checkChoices(value: unknown, { options = [] }: VisibleField): Fault {
  const isList = Array.isArray(value) && new Set(value).size === value.length;
  const isOffered = (one: unknown): boolean => options.some((option) => option.value === one);
  return isList && value.every(isOffered) ? undefined : { code: 'choice' };
}

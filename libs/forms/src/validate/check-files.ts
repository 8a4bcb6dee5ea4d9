import type { VisibleField } from '../visible-field';
import type { Fault } from './field-error';

/** A file that was uploaded before: the answer only names it. */
export interface FileAnswer {
  readonly id: string;
  readonly name: string;
}

export const isFileAnswer = (value: unknown): value is FileAnswer =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  'name' in value &&
  typeof value.id === 'string' &&
  typeof value.name === 'string' &&
  value.id !== '';

/** Checks a list of uploaded files; what is in them is checked where they are stored. */
export function checkFiles(value: unknown, field: VisibleField): Fault {
  if (!Array.isArray(value) || !value.every(isFileAnswer)) return { code: 'file' };
  return checkCount(value.length, field) ?? checkEndings(value, field);
}

function checkCount(count: number, { multiple, maxFiles }: VisibleField): Fault {
  if (count > 1 && multiple !== true) return { code: 'one-file' };
  return maxFiles !== undefined && count > maxFiles ? { code: 'too-many-files', params: { max: maxFiles } } : undefined;
}

function checkEndings(value: readonly FileAnswer[], { accept }: VisibleField): Fault {
  const endings = (accept ?? '')
    .split(',')
    .map((one) => one.trim().toLowerCase())
    .filter((one) => one.startsWith('.'));
  const isAccepted = ({ name }: FileAnswer): boolean => endings.some((ending) => name.toLowerCase().endsWith(ending));
  if (endings.length === 0 || value.every(isAccepted)) return undefined;
  return { code: 'file-type', params: { types: endings.join(', ') } };
}

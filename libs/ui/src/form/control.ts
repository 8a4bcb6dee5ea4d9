import type { Answers, VisibleField } from '@farled/forms';
import type { FieldProps } from '../components';

/** What every field control is given. */
export interface FieldControl {
  field: VisibleField;
  value: unknown;
  error?: string;
  onChange: (value: unknown) => void;
}

/** A page or a row of a form, with its answers. */
export interface FormFieldsProps {
  fields: readonly VisibleField[];
  answers: Answers;
  /** Texts of what is wrong, by field key. */
  errors: Readonly<Record<string, string>>;
  onChange: (key: string, value: unknown) => void;
  /** What is known beforehand of a field. */
  known: (field: VisibleField) => unknown;
}

/** Id of the control of a form field; the error summary links to it. */
export const fieldId = (key: string): string => `field-${key.replaceAll('.', '-')}`;

/** Some forms say it in the label already. */
const SAYS_OPTIONAL = /\((frivilligt|optional)\)/i;

/** Label, hint and marks shared by all controls. */
export function fieldProps({ field, error }: FieldControl): FieldProps & { id: string; name: string; hint?: string } {
  return {
    id: fieldId(field.key),
    name: field.key,
    label: field.label,
    hint: field.hint ?? field.description,
    optional: !field.required && !SAYS_OPTIONAL.test(field.label),
    error,
  };
}

/** What a control shows of an answer; only words and numbers can be shown. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

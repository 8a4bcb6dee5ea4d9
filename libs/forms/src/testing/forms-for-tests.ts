import { Rejected } from '@farled/kernel';
import { type Answers, type FormContext, type FormDefinition, parseForm } from '../index';
import example from './example-form.json';

/** 1 March 2026, half past eleven at night in Stockholm. */
const NOW = new Date('2026-03-01T22:30:00Z');

/** What a form is looked at with: Swedish, and nothing known beforehand, unless said otherwise. */
export const context = (answers: Answers = {}, more: Partial<FormContext> = {}): FormContext => ({
  answers,
  prefill: {},
  language: 'sv',
  now: NOW,
  ...more,
});

/** A form of these components. */
export const form = (...components: object[]): FormDefinition =>
  parseForm({ type: 'default', id: 'f', schemaVersion: 19, components });

/** A page of these components. */
export const page = (id: string, ...components: object[]): object => ({
  type: 'group',
  label: id,
  properties: { page: id },
  components,
});

/** What is said against a definition. */
export function violationsOf(json: unknown): string[] {
  try {
    parseForm(json);
    return [];
  } catch (error) {
    if (!(error instanceof Rejected)) throw error;
    return error.violations.map((violation) => `${violation.path} ${violation.code}`);
  }
}

/** A form with every type of field. */
export const exampleJson = (): unknown => structuredClone(example);

export const OPTIONS = [
  { value: 'a', label: 'Alfa' },
  { value: 'b', label: 'Beta' },
];
export const REQUIRED = { required: true };

/** A file that was uploaded before. */
export const file = (name: string) => ({ id: 'd1', name });

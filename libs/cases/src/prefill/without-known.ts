import { type Component, type FormDefinition, prefillKey } from '@farled/forms';

/** The answers without what a register said: when protection comes, a draft must not go on showing it. */
export function withoutKnown(form: FormDefinition, answers: Record<string, unknown>): Record<string, unknown> {
  return without(new Set(registerFields(form)), answers);
}

const without = (hidden: ReadonlySet<string>, answers: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(answers)
      .filter(([key]) => !hidden.has(key))
      .map(([key, value]) => [key, Array.isArray(value) ? value.map((row: unknown) => inRow(hidden, row)) : value]),
  );

/** A row of a list has answers of its own. */
const inRow = (hidden: ReadonlySet<string>, row: unknown): unknown =>
  typeof row === 'object' && row !== null ? without(hidden, row as Record<string, unknown>) : row;

/** The fields that a register fills in, or whose choices it gives; the contact register holds her own words. */
export function registerFields(form: FormDefinition): string[] {
  return flatten(form.components).flatMap(({ key, properties }) => {
    const sources = [properties?.prefill, properties?.optionsFrom].map((path) => path && prefillKey(path)?.source);
    return key && sources.some((source) => source && source !== 'contact-register') ? [key] : [];
  });
}

export const flatten = (components: readonly Component[]): Component[] =>
  components.flatMap((component) => [component, ...flatten(component.components ?? [])]);

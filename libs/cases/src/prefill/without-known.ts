import { type Component, type FormDefinition, prefillKey } from '@farled/forms';

/** The answers without what a register said: when protection comes, a draft must not go on showing it. */
export function withoutKnown(form: FormDefinition, answers: Record<string, unknown>): Record<string, unknown> {
  const hidden = new Set(registerFields(form));
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !hidden.has(key)));
}

/** The fields that a register fills in, or whose choices it gives; the contact register holds her own words. */
export function registerFields(form: FormDefinition): string[] {
  return flatten(form.components).flatMap(({ key, properties }) => {
    const sources = [properties?.prefill, properties?.optionsFrom].map((path) => path && prefillKey(path)?.source);
    return key && sources.some((source) => source && source !== 'contact-register') ? [key] : [];
  });
}

export const flatten = (components: readonly Component[]): Component[] =>
  components.flatMap((component) => [component, ...flatten(component.components ?? [])]);

import type { Component, FormOption } from './form-definition';
import type { FormState } from './form-state';
import { knownAt } from './known';

/** What can be chosen in a field, in the language of the context. */
export function optionsOf(component: Component, state: FormState): FormOption[] {
  const { properties, valuesExpression, values } = component;
  const english = state.context.language === 'en' ? properties?.valuesEn : undefined;
  const own = (values ?? []).map(({ value, label }) => ({ value, label: labelIn(english, value) ?? label ?? value }));
  // What is known comes first; then what the form itself offers, such as another address.
  if (properties?.optionsFrom !== undefined)
    return [...toOptions(knownAt(state.context, properties.optionsFrom)), ...own];
  return valuesExpression?.startsWith('=') ? toOptions(state.evaluate(valuesExpression.slice(1))) : own;
}

function labelIn(labels: NonNullable<Component['properties']>['valuesEn'], value: string): string | undefined {
  if (labels === undefined) return undefined;
  if (Array.isArray(labels)) return labels.find((option) => option.value === value)?.label;
  return Object.hasOwn(labels, value) ? (labels as Readonly<Record<string, string>>)[value] : undefined;
}

/** A list of `{value, label}` or of plain values; anything else offers nothing. */
function toOptions(list: unknown): FormOption[] {
  return Array.isArray(list) ? list.flatMap(toOption) : [];
}

function toOption(item: unknown): FormOption[] {
  if (typeof item === 'string' || typeof item === 'number') return [{ value: String(item), label: String(item) }];
  if (typeof item !== 'object' || item === null || !('value' in item)) return [];
  const { value, label } = item as { value: unknown; label?: unknown };
  return [{ value: String(value), label: typeof label === 'string' ? label : String(value) }];
}

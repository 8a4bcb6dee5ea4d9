import type { Component, FormContext, FormDefinition } from './form-definition';
import { type FormState, stateOf } from './form-state';
import { shown, titleOf } from './shown';
import type { VisibleField } from './visible-field';
import { visibleFields } from './visible-list';

export interface FormPage {
  readonly id: string;
  readonly title: string;
  readonly fields: VisibleField[];
}

/** A page with the components that stand on it, as they are in the form. */
export interface PageComponents {
  readonly id: string;
  readonly title: string;
  readonly components: readonly Component[];
}

/** The pages of a form with these answers, without what is hidden. */
export function pages(form: FormDefinition, context: FormContext): FormPage[] {
  const state = stateOf(form, context);
  return pagesOf(form, state)
    .map(({ id, title, components }) => ({ id, title, fields: visibleFields(components, state, id) }))
    .filter((page) => page.fields.length > 0);
}

/** The pages with all components that are not hidden; groups within a page are opened, their labels become headings. */
export function pagesOf(form: FormDefinition, state: FormState): PageComponents[] {
  const found: { id: string; title: string; components: Component[] }[] = [];
  for (const component of form.components) {
    if (state.isHidden(component)) continue;
    const page = component.type === 'group' ? component.properties?.page : undefined;
    if (page !== undefined) {
      found.push({ id: page, title: titleOf(component, state), components: shown(component.components ?? [], state) });
      continue;
    }
    // What stands outside of all pages belongs to the page before it.
    if (found.length === 0) found.push({ id: form.id ?? 'form', title: '', components: [] });
    found.at(-1)?.components.push(...shown([component], state));
  }
  return found;
}

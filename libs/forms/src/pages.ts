import type { Component, FormContext, FormDefinition } from './form-definition';
import { FormState } from './form-state';
import { toVisibleField, type VisibleField } from './visible-field';

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
  const state = new FormState(form, context);
  return pagesOf(form, state)
    .map(({ id, title, components }) => ({
      id,
      title,
      fields: components.map((component, i) => toVisibleField(component, state, `${id}-${i}`)),
    }))
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

const titleOf = (group: Component, state: FormState): string => toVisibleField(group, state).label;

const NEVER_SHOWN = ['expression', 'spacer', 'button'];

function shown(components: readonly Component[], state: FormState): Component[] {
  return components
    .filter((component) => !NEVER_SHOWN.includes(component.type) && !state.isHidden(component))
    .flatMap((component) => {
      if (component.type !== 'group') return [component];
      return [...headingOf(component, state), ...shown(component.components ?? [], state)];
    });
}

function headingOf(group: Component, state: FormState): Component[] {
  const title = titleOf(group, state);
  return title === '' ? [] : [{ type: 'text', id: group.id ?? title, text: `## ${title}` }];
}

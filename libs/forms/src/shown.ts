import type { Component } from './form-definition';
import type { FormState } from './form-state';
import { toVisibleField } from './visible-field';

/** The page has the buttons, and what is only computed has no place of its own. */
const NEVER_SHOWN = ['expression', 'button'];

/** The components that are not hidden; groups are opened, their labels become headings. */
export function shown(components: readonly Component[], state: FormState): Component[] {
  return components
    .filter((component) => !NEVER_SHOWN.includes(component.type) && !state.isHidden(component))
    .flatMap((component) => {
      if (component.type !== 'group') return [component];
      return [...headingOf(component, state), ...shown(component.components ?? [], state)];
    });
}

export const titleOf = (group: Component, state: FormState): string => toVisibleField(group, state).label;

function headingOf(group: Component, state: FormState): Component[] {
  const title = titleOf(group, state);
  return title === '' ? [] : [{ type: 'text', id: group.id ?? title, text: `## ${title}` }];
}

import { type Component, isList } from './form-definition';

/** All components of a form, outer ones first. */
export const allComponents = (components: readonly Component[]): Component[] =>
  components.flatMap((component) => [component, ...allComponents(component.components ?? [])]);

/** The components whose answers lie side by side: what stands inside of a dynamic list belongs to its rows. */
export const scopeComponents = (components: readonly Component[]): Component[] =>
  components.flatMap((component) =>
    isList(component) ? [component] : [component, ...scopeComponents(component.components ?? [])],
  );

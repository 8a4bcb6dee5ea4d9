import type { Component } from './form-definition';

/** All components of a form, outer ones first. */
export const allComponents = (components: readonly Component[]): Component[] =>
  components.flatMap((component) => [component, ...allComponents(component.components ?? [])]);

import type { Json } from '@farled/kernel';
import type { Applier } from './applier';

/** The variable has this value in this scope. */
export const variableSet: Applier<'VARIABLE'> = (state, { key, value, rootKey }) => {
  const { variables } = state.draft(rootKey!);
  variables[value.scopeKey] = { ...variables[value.scopeKey], [value.name]: [key, JSON.parse(value.value) as Json] };
};

import type { Json } from '@farled/kernel';
import type { Applier } from './applier';

/** The variable has this value in this scope. */
export const variableSet: Applier<'VARIABLE'> = (state, { key, value, rootKey }) => {
  const { scopeKey, name } = value;
  const variables = state.element(rootKey!, scopeKey)?.variables;
  state.changeElement(rootKey!, scopeKey, {
    variables: { ...variables, [name]: [key, JSON.parse(value.value) as Json] },
  });
};

import type { Json } from '@farled/kernel';
import type { Applier } from './applier';

/** The variable has this value in this scope. */
export const variableSet: Applier<'VARIABLE'> = (state, { key, value, rootKey }) => {
  const { scopeKey, name, value: json } = value;
  state.changeElement(rootKey!, scopeKey, (it) => {
    it.variables = { ...it.variables, [name]: [key, JSON.parse(json) as Json] };
  });
};

import type { Json } from '@farled/kernel';
import type { Applier } from './applier';

/** The variable has this value in this scope; a called process has its variables before it is activated. */
export const variableSet: Applier<'VARIABLE'> = (state, { key, value, rootKey }) => {
  const root = rootKey!;
  const { scopeKey, processInstanceKey, name, value: json } = value;
  const isCalled = scopeKey === processInstanceKey && scopeKey !== root;
  if (isCalled && !state.element(root, scopeKey)) {
    state.addElement(root, { key: scopeKey, element: '', state: 'activating' });
  }
  state.setVariable(root, scopeKey, name, [key, JSON.parse(json) as Json]);
};

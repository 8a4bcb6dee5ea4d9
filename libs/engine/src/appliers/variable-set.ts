import type { Json } from '@farled/kernel';
import type { Key } from '../protocol/key';
import type { ListItem, VariableRecord } from '../protocol/variable';
import type { MutableState } from '../state/mutable-state';
import { entryOf } from '../state/variables';
import type { Applier } from './applier';

/** The variable has this value in this scope; a called process has its variables before it is activated. */
export const variableSet: Applier<'VARIABLE'> = (state, { key, value, item, rootKey }) => {
  const root = rootKey!;
  if (item) return setItem(state, root, value, item);
  const { scopeKey, processInstanceKey, name, value: json } = value;
  const isCalled = scopeKey === processInstanceKey && scopeKey !== root;
  if (isCalled && !state.element(root, scopeKey)) {
    state.addElement(root, { key: scopeKey, element: '', state: 'activating' });
  }
  state.setVariable(root, scopeKey, name, [key, JSON.parse(json) as Json]);
};

/** A list that is filled item by item is not read again as a whole for each of them. */
function setItem(state: MutableState, root: Key, { scopeKey, name }: VariableRecord, { at, value }: ListItem): void {
  const [key, list] = entryOf(state.element(root, scopeKey)!.variables, name)!;
  state.setVariable(root, scopeKey, name, [key, (list as readonly Json[]).with(at, value)]);
}

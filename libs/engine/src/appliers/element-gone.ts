import { rowIds } from '../state/row-ids';
import type { Applier } from './applier';

/** The element instance, completed or terminated, is no more, nor are its variables. */
export const elementGone: Applier<'PROCESS_INSTANCE'> = (state, { key, value, rootKey }) => {
  const root = rootKey!;
  if (key === root) return state.removeDocument(root);
  state.removeElement(root, key);
  state.remove(rowIds.owner(key));
  const { flowScopeKey, parentElementInstanceKey } = value;
  if (flowScopeKey === -1) return state.changeElement(root, parentElementInstanceKey, { called: undefined });
  const children = (state.element(root, flowScopeKey)?.children ?? 1) - 1;
  state.changeElement(root, flowScopeKey, { children: children || undefined });
};

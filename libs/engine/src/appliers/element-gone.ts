import type { Key } from '../protocol/key';
import type { MutableState } from '../state/mutable-state';
import { rowIds } from '../state/row-ids';
import type { Applier } from './applier';

/** The element instance, completed or terminated, is no more, nor are its variables. */
export const elementGone: Applier<'PROCESS_INSTANCE'> = (state, { key, value, intent, rootKey }) => {
  const root = rootKey!;
  if (value.flowScopeKey === -1) state.countInstance(value.processDefinitionKey, -1);
  if (key === root) return removeRoot(state, root, value.bpmnProcessId);
  state.removeElement(root, key);
  state.remove(rowIds.owner(key));
  const { flowScopeKey, parentElementInstanceKey } = value;
  if (flowScopeKey === -1) {
    state.changeElement(root, parentElementInstanceKey, (it) => {
      it.called = undefined;
    });
  } else {
    state.changeElement(root, flowScopeKey, (it) => {
      it.children = (it.children ?? 1) - 1 || undefined;
      const ended = intent === 'ELEMENT_COMPLETED' ? 'completed' : 'terminated';
      if (it.body) it.body = { ...it.body, [ended]: it.body[ended] + 1 };
    });
  }
};

function removeRoot(state: MutableState, root: Key, bpmnProcessId: string): void {
  const lock = state.element(root, root)?.lock;
  if (lock !== undefined) state.remove(rowIds.messageLock(bpmnProcessId, lock));
  state.removeDocument(root);
}

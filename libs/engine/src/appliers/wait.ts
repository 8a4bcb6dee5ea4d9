import type { Key } from '../protocol/key';
import type { MutableState } from '../state/mutable-state';

/** Notes at the element instance that it has a timer or a subscription. */
export function addWait(state: MutableState, rootKey: Key, element: Key, wait: Key): void {
  const waits = state.element(rootKey, element)?.waits ?? [];
  state.changeElement(rootKey, element, { waits: [...waits, wait] });
}

/** Forgets a timer or subscription of the element instance. */
export function removeWait(state: MutableState, rootKey: Key, element: Key, wait: Key): void {
  const waits = state.element(rootKey, element)?.waits?.filter((key) => key !== wait);
  state.changeElement(rootKey, element, { waits: waits?.length ? waits : undefined });
}

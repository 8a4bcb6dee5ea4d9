import type { Key } from '../protocol/key';
import type { MutableState } from '../state/mutable-state';

/** Notes at the element instance that it has a timer or a subscription. */
export function addWait(state: MutableState, rootKey: Key, element: Key, wait: Key): void {
  state.changeElement(rootKey, element, (it) => {
    it.waits = [...(it.waits ?? []), wait];
  });
}

/** Forgets a timer or subscription of the element instance. */
export function removeWait(state: MutableState, rootKey: Key, element: Key, wait: Key): void {
  state.changeElement(rootKey, element, (it) => {
    const waits = it.waits?.filter((key) => key !== wait);
    it.waits = waits?.length ? waits : undefined;
  });
}

import type { EventOf } from '../protocol/event';
import type { MutableState } from '../state/mutable-state';
import type { Applier } from './applier';
import { addWait, removeWait } from './wait';

type Change = Applier<'PROCESS_MESSAGE_SUBSCRIPTION'>;

/** The element instance waits for messages. */
export const processMessageSubscriptionCreated: Change = (state, event) => {
  processMessageSubscriptionMigrated(state, event);
  addWait(state, event.rootKey!, event.value.elementInstanceKey, event.key);
};

/** It waits for them at another event now. */
export const processMessageSubscriptionMigrated: Change = (state, { key, value, rootKey }) => {
  const { elementInstanceKey: element, elementId: target, messageName: name, correlationKey } = value;
  const open = value.interrupting ? {} : { keepsOpen: true as const };
  state.put(rootKey!, 'subscriptions', key, { element, target, name, correlationKey, ...open });
};

/** A message has come; who is interrupted by it waits for no other. */
export const processMessageSubscriptionCorrelated: Change = (state, event) => {
  if (event.value.interrupting) removeSubscription(state, event);
};

/** The element instance does not wait any more. */
export const processMessageSubscriptionDeleted: Change = removeSubscription;

function removeSubscription(state: MutableState, event: EventOf<'PROCESS_MESSAGE_SUBSCRIPTION'>): void {
  const { key, value, rootKey } = event;
  state.drop(rootKey!, 'subscriptions', key);
  removeWait(state, rootKey!, value.elementInstanceKey, key);
}

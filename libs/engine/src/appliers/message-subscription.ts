import type { EventOf } from '../protocol/event';
import type { MutableState } from '../state/mutable-state';
import { rowIds } from '../state/row-ids';
import type { MessagesRow, SubscriptionsRow } from '../state/rows';
import type { Applier } from './applier';
import { writeList } from './write-list';

type Change = Applier<'MESSAGE_SUBSCRIPTION'>;

/** Somebody waits for messages of this name and correlation key. */
export const messageSubscriptionCreated: Change = (state, { key, value, rootKey }) => {
  const id = rowIds.subscriptions(value.messageName, value.correlationKey);
  const waiting = { key, root: rootKey!, bpmnProcessId: value.bpmnProcessId };
  state.write(id, [...(state.read<SubscriptionsRow>(id) ?? []), waiting]);
};

/** Who waits belongs to another process now. */
export const messageSubscriptionMigrated: Change = (state, { key, value }) => {
  const id = rowIds.subscriptions(value.messageName, value.correlationKey);
  const { bpmnProcessId } = value;
  const waiting = state.read<SubscriptionsRow>(id) ?? [];
  state.write(
    id,
    waiting.map((subscription) => (subscription.key === key ? { ...subscription, bpmnProcessId } : subscription)),
  );
};

/** The message has been given to this process id, and will not be given to it again. */
export const messageSubscriptionCorrelated: Change = (state, event) => {
  markCorrelated(state, event.value);
  if (event.value.interrupting) removeSubscription(state, event);
};

/** Nobody waits any more. */
export const messageSubscriptionDeleted: Change = removeSubscription;

type Correlation = Pick<
  EventOf<'MESSAGE_SUBSCRIPTION'>['value'],
  'messageName' | 'correlationKey' | 'messageKey' | 'bpmnProcessId'
>;

/** Notes at the message that this process id has had it. */
export function markCorrelated(
  state: MutableState,
  { messageName, correlationKey, messageKey, bpmnProcessId }: Correlation,
): void {
  const id = rowIds.messages(messageName, correlationKey);
  const messages = (state.read<MessagesRow>(id) ?? []).map((message) =>
    message.key === messageKey ? { ...message, correlated: [...(message.correlated ?? []), bpmnProcessId] } : message,
  );
  state.write(id, messages);
}

function removeSubscription(state: MutableState, { key, value }: EventOf<'MESSAGE_SUBSCRIPTION'>): void {
  const id = rowIds.subscriptions(value.messageName, value.correlationKey);
  writeList(
    state,
    id,
    (state.read<SubscriptionsRow>(id) ?? []).filter((waiting) => waiting.key !== key),
  );
}

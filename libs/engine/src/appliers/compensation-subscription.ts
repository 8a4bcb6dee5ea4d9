import type { Applier } from './applier';

type Change = Applier<'COMPENSATION_SUBSCRIPTION'>;

/** The activity is done, and can be made undone. */
export const compensationSubscriptionCreated: Change = (state, { key, value, rootKey }) => {
  const { compensableActivityInstanceKey: instance, compensableActivityId: activity, compensationHandlerId } = value;
  const handler = compensationHandlerId ? { handler: compensationHandlerId } : {};
  const scope = value.compensableActivityScopeKey;
  state.put(rootKey!, 'compensations', key, { instance, activity, scope, ...handler });
};

/** It is being made undone. */
export const compensationSubscriptionTriggered: Change = (state, { key, value, rootKey }) => {
  const known = state.document(rootKey!)!.compensations!.get(key)!;
  const { throwEventInstanceKey: thrownBy, compensationHandlerInstanceKey: handledBy } = value;
  state.put(rootKey!, 'compensations', key, { ...known, thrownBy, ...(handledBy === -1 ? {} : { handledBy }) });
};

/** It is undone, or will never be. */
export const compensationSubscriptionGone: Change = (state, { key, rootKey }) =>
  state.drop(rootKey!, 'compensations', key);

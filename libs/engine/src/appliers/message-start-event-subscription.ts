import { rowIds } from '../state/row-ids';
import type { EventStartsRow } from '../state/rows';
import type { Applier } from './applier';
import { changeStarts, put, without } from './change-starts';
import { markCorrelated } from './message-subscription';
import { writeList } from './write-list';

type Change = Applier<'MESSAGE_START_EVENT_SUBSCRIPTION'>;

/** Messages of this name start the process. */
export const messageStartEventSubscriptionCreated: Change = (state, { key, value }) => {
  const { messageName: name, startEventId: target, processDefinitionKey, bpmnProcessId } = value;
  const id = rowIds.messageStarts(name);
  const start = { key, processDefinitionKey, bpmnProcessId, target };
  state.write(id, [...(state.read<EventStartsRow>(id) ?? []), start] satisfies EventStartsRow);
  changeStarts(state, processDefinitionKey, ({ messages, ...rest }) => ({
    ...rest,
    messages: put(messages, key, { name, target }),
  }));
};

/** The message starts an instance; while that runs, no other one with the same correlation key does. */
export const messageStartEventSubscriptionCorrelated: Change = (state, { value }) => {
  const { messageName, correlationKey, messageKey, bpmnProcessId, processInstanceKey } = value;
  markCorrelated(state, { messageName, correlationKey, messageKey, bpmnProcessId });
  if (correlationKey) state.write(rowIds.messageLock(bpmnProcessId, correlationKey), processInstanceKey);
};

/** Messages do not start this version any more. */
export const messageStartEventSubscriptionDeleted: Change = (state, { key, value }) => {
  const id = rowIds.messageStarts(value.messageName);
  const starts = state.read<EventStartsRow>(id) ?? [];
  writeList(
    state,
    id,
    starts.filter((start) => start.key !== key),
  );
  changeStarts(state, value.processDefinitionKey, ({ messages, ...rest }) => ({
    ...rest,
    messages: without(messages, key),
  }));
};

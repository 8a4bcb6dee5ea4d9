import { rowIds } from '../state/row-ids';
import type { MessagesRow } from '../state/rows';
import type { Applier } from './applier';

/** The message is there for those who wait for it. */
export const messagePublished: Applier<'MESSAGE'> = (state, { key, value }) => {
  const id = rowIds.messages(value.name, value.correlationKey);
  const { messageId, deadline, variables } = value;
  state.write(id, [...(state.read<MessagesRow>(id) ?? []), { key, messageId, deadline, variables }]);
};

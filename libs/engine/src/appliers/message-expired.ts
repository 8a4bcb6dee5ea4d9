import { rowIds } from '../state/row-ids';
import type { MessagesRow } from '../state/rows';
import type { Applier } from './applier';
import { writeList } from './write-list';

/** The message is no more. */
export const messageExpired: Applier<'MESSAGE'> = (state, { key, value }) => {
  const id = rowIds.messages(value.name, value.correlationKey);
  writeList(
    state,
    id,
    (state.read<MessagesRow>(id) ?? []).filter((message) => message.key !== key),
  );
};

import { DEFAULT_TENANT } from '../protocol/key';
import { rowIds } from '../state/row-ids';
import type { MessagesRow } from '../state/rows';
import { type Processor, reject } from './processor';

/** The deadline of a buffered message has passed. */
export const messageExpire: Processor<'message-expire'> = (step, { key, name, correlationKey }) => {
  const buffered = step.state.read<MessagesRow>(rowIds.messages(name, correlationKey)) ?? [];
  const message = buffered.find((candidate) => candidate.key === key);
  if (!message) return reject('EXPIRE', 'NOT_FOUND', `there is no message with key ${key}`);
  const { messageId, deadline, variables } = message;
  const value = { name, correlationKey, messageId, timeToLive: 0, deadline, variables, tenantId: DEFAULT_TENANT };
  step.say({ valueType: 'MESSAGE', intent: 'EXPIRED', key, value });
  return undefined;
};

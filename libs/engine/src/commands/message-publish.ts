import { DEFAULT_TENANT } from '../protocol/key';
import { rowIds } from '../state/row-ids';
import type { MessagesRow } from '../state/rows';
import { correlateToWaiting } from '../triggers/message/correlate';
import { type Processor, reject } from './processor';

/** A message goes to all who wait for it, once to each process id; what is left waits until its deadline. */
export const messagePublish: Processor<'message-publish'> = (step, command) => {
  const { name, correlationKey, messageId, timeToLive, variables } = command;
  const ids = [rowIds.messages(name, correlationKey), rowIds.subscriptions(name, correlationKey)] as const;
  step.state.require(ids);
  const buffered = step.state.read<MessagesRow>(ids[0]) ?? [];
  if (messageId && buffered.some((message) => message.messageId === messageId)) {
    return reject('PUBLISH', 'ALREADY_EXISTS', `a message '${name}' with id '${messageId}' was published already`);
  }
  const key = step.nextKey();
  const deadline = step.now + timeToLive;
  const value = { name, correlationKey, messageId, timeToLive, deadline, variables, tenantId: DEFAULT_TENANT };
  step.say({ valueType: 'MESSAGE', intent: 'PUBLISHED', key, value });
  correlateToWaiting(step, name, correlationKey, key);
  if (timeToLive <= 0) step.say({ valueType: 'MESSAGE', intent: 'EXPIRED', key, value });
  step.respond({ type: 'message-publish', key, tenantId: DEFAULT_TENANT });
  return undefined;
};

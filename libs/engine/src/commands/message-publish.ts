import { DEFAULT_TENANT } from '../protocol/key';
import { rowIds } from '../state/row-ids';
import type { MessagesRow } from '../state/rows';
import { correlateToWaiting } from '../triggers/message/correlate';
import { correlateToStarts } from '../triggers/message/start-by-message';
import { type Processor, reject } from './processor';

/** A message goes to all who wait for it, once to each process id; what is left waits until its deadline. */
export const messagePublish: Processor<'message-publish'> = (step, command) => {
  const { name, correlationKey, messageId, timeToLive, variables } = command;
  const messages = rowIds.messages(name, correlationKey);
  step.state.require([messages, rowIds.subscriptions(name, correlationKey), rowIds.messageStarts(name)]);
  const buffered = step.state.read<MessagesRow>(messages) ?? [];
  if (messageId && buffered.some((message) => message.messageId === messageId)) {
    return reject('PUBLISH', 'ALREADY_EXISTS', `a message '${name}' with id '${messageId}' was published already`);
  }
  const key = step.nextKey();
  const deadline = step.now + timeToLive;
  const value = { name, correlationKey, messageId, timeToLive, deadline, variables, tenantId: DEFAULT_TENANT };
  step.say({ valueType: 'MESSAGE', intent: 'PUBLISHED', key, value });
  correlateToWaiting(step, name, correlationKey, key);
  correlateToStarts(step, { name, correlationKey, messageKey: key });
  if (timeToLive <= 0) step.say({ valueType: 'MESSAGE', intent: 'EXPIRED', key, value });
  step.respond({ type: 'message-publish', key, tenantId: DEFAULT_TENANT });
  return undefined;
};

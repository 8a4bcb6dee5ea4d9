import { DEFAULT_TENANT, type Key } from '../../protocol/key';
import type { MessageStartEventSubscriptionRecord } from '../../protocol/message';
import type { Context } from '../../shared/context';
import type { ElementContext } from '../../shared/element-context';
import { startByEvent } from '../../shared/start-by-event';
import { rowIds } from '../../state/row-ids';
import type { BufferedMessage, EventStart, EventStartsRow, LatestRow, MessagesRow, StartsRow } from '../../state/rows';

/** A message with what it is found by. */
interface NamedMessage {
  readonly name: string;
  readonly correlationKey: string;
  readonly messageKey: Key;
}

/** Starts the processes that begin with a message that has just come, except those that have had it or are locked. */
export function correlateToStarts(step: Context, named: NamedMessage): void {
  const { name, correlationKey, messageKey } = named;
  const starts = step.state.read<EventStartsRow>(rowIds.messageStarts(name)) ?? [];
  for (const start of starts) {
    const message = messagesOf(step, name, correlationKey).find(({ key }) => key === messageKey);
    if (!message || message.correlated?.includes(start.bpmnProcessId)) continue;
    if (!isLocked(step, start.bpmnProcessId, correlationKey)) startByMessage(step, named, start, message);
  }
}

/** An instance that a message has started is gone: the oldest message with its correlation key starts the next one. */
export function startNext({ step, process }: Pick<ElementContext, 'step' | 'process'>, correlationKey: string): void {
  const { id: bpmnProcessId } = process.definition;
  const latest = step.state.read<LatestRow>(rowIds.processLatest(bpmnProcessId));
  const { messages = {} } = (latest && step.state.read<StartsRow>(rowIds.starts(latest.key))) ?? {};
  const waiting: { readonly start: EventStart; readonly name: string; readonly message: BufferedMessage }[] = [];
  for (const [key, { name, target }] of Object.entries(messages)) {
    const start = { key: Number(key), processDefinitionKey: latest!.key, bpmnProcessId, target };
    const message = messagesOf(step, name, correlationKey).find(
      ({ deadline, correlated }) => deadline > step.now && !correlated?.includes(bpmnProcessId),
    );
    if (message) waiting.push({ start, name, message });
  }
  const [next] = waiting.sort((a, b) => a.message.key - b.message.key);
  if (next)
    startByMessage(step, { name: next.name, correlationKey, messageKey: next.message.key }, next.start, next.message);
}

/** What is said of a subscription of a process for the messages that start it. */
export function startSubscription(
  { processDefinitionKey, bpmnProcessId, target }: Omit<EventStart, 'key'>,
  messageName: string,
): MessageStartEventSubscriptionRecord {
  return {
    processDefinitionKey,
    bpmnProcessId,
    startEventId: target,
    messageName,
    processInstanceKey: -1,
    messageKey: -1,
    correlationKey: '',
    variables: {},
    tenantId: DEFAULT_TENANT,
  };
}

function startByMessage(
  step: Context,
  { name, correlationKey, messageKey }: NamedMessage,
  start: EventStart,
  { variables }: BufferedMessage,
): void {
  const { processDefinitionKey, target } = start;
  const rootKey = step.nextKey();
  const correlation = { processInstanceKey: rootKey, messageKey, correlationKey, variables };
  const value = { ...startSubscription(start, name), ...correlation };
  step.say({ valueType: 'MESSAGE_START_EVENT_SUBSCRIPTION', intent: 'CORRELATED', key: start.key, value });
  const lock = correlationKey === '' ? undefined : correlationKey;
  startByEvent(step, { rootKey, processDefinitionKey, target, variables, lock });
}

function isLocked(step: Context, bpmnProcessId: string, correlationKey: string): boolean {
  return correlationKey !== '' && step.state.read(rowIds.messageLock(bpmnProcessId, correlationKey)) !== undefined;
}

function messagesOf(step: Context, name: string, correlationKey: string): MessagesRow {
  return step.state.read<MessagesRow>(rowIds.messages(name, correlationKey)) ?? [];
}

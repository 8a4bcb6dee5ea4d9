import type { Key } from '../../protocol/key';
import type { Context } from '../../shared/context';
import { type ElementContext, locate } from '../../shared/element-context';
import { canFire, fire } from '../../shared/fire';
import type { Subscription } from '../../state/instance-document';
import { rowIds } from '../../state/row-ids';
import type { BufferedMessage, MessagesRow, SubscriptionsRow } from '../../state/rows';
import { saySubscription } from './say-subscription';

/** Gives a message that has just come to all who wait for it: once to each process id. */
export function correlateToWaiting(step: Context, name: string, correlationKey: string, messageKey: Key): void {
  const waiting = step.state.read<SubscriptionsRow>(rowIds.subscriptions(name, correlationKey)) ?? [];
  step.state.require(waiting.map(({ root }) => rowIds.instance(root)));
  for (const { root, key } of waiting) {
    const subscription = step.state.document(root)?.subscriptions?.get(key);
    const message = all(step, name, correlationKey).find((candidate) => candidate.key === messageKey);
    if (!subscription || !message) continue;
    tryCorrelate(locate(step, root, subscription.element)!, key, subscription, message);
  }
}

/** Zeebe opens a subscription, and correlates to it, in commands of their own: so many steps later. */
const STEPS_LATER = 1;

/** Asks for the messages that came before an element instance has begun to wait; what is under way goes on first. */
export function askForMessages({ step, rootKey, key, instance, document }: ElementContext): void {
  const waits = (instance.waits ?? []).flatMap((wait) => document.subscriptions?.get(wait) ?? []);
  if (waits.some(({ name, correlationKey }) => buffered(step, name, correlationKey).length > 0))
    step.ask({ type: 'messages-take', rootKey, key, later: STEPS_LATER });
}

/** Gives messages that came before to an element instance that has begun to wait, oldest first. */
export function correlateBuffered(on: ElementContext): void {
  for (const key of on.instance.waits ?? []) {
    const subscription = on.document.subscriptions?.get(key);
    if (!subscription) continue;
    for (const message of buffered(on.step, subscription.name, subscription.correlationKey)) {
      if (on.document.subscriptions?.get(key)) tryCorrelate(on, key, subscription, message);
    }
  }
}

function tryCorrelate(on: ElementContext, key: Key, subscription: Subscription, message: BufferedMessage): void {
  if (message.correlated?.includes(on.process.definition.id) || !canFire(on)) return;
  saySubscription(on, 'CORRELATED', { key, ...subscription }, message);
  fire(on, subscription.target, message.variables);
}

function buffered(step: Context, name: string, correlationKey: string): readonly BufferedMessage[] {
  return all(step, name, correlationKey).filter(({ deadline }) => deadline > step.now);
}

function all(step: Context, name: string, correlationKey: string): MessagesRow {
  return step.state.read<MessagesRow>(rowIds.messages(name, correlationKey)) ?? [];
}

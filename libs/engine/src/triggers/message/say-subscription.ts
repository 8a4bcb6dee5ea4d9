import { DEFAULT_TENANT, type Key } from '../../protocol/key';
import type { MessageSubscriptionIntent } from '../../protocol/message';
import type { ElementContext } from '../../shared/element-context';
import type { Subscription } from '../../state/instance-document';
import type { BufferedMessage } from '../../state/rows';

/** Says what becomes of a subscription, first on the side of the message, then on that of the instance. */
export function saySubscription(
  on: ElementContext,
  intent: MessageSubscriptionIntent,
  { key, ...subscription }: Subscription & { readonly key: Key },
  message?: BufferedMessage,
): void {
  const { step, rootKey, process } = on;
  const value = {
    processInstanceKey: process.instanceKey,
    elementInstanceKey: on.key,
    bpmnProcessId: process.definition.id,
    messageKey: message?.key ?? -1,
    messageName: subscription.name,
    correlationKey: subscription.correlationKey,
    interrupting: !subscription.keepsOpen,
    variables: message?.variables ?? {},
    tenantId: DEFAULT_TENANT,
  };
  step.say({ valueType: 'MESSAGE_SUBSCRIPTION', intent, key, value, rootKey });
  const elementId = subscription.target;
  step.say({ valueType: 'PROCESS_MESSAGE_SUBSCRIPTION', intent, key, value: { ...value, elementId }, rootKey });
}

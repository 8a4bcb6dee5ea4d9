import { evaluateCorrelationKey, evaluateText } from '../../expressions/evaluate';
import type { MessageDefinition } from '../../model/executable-process';
import type { ElementContext } from '../../shared/element-context';
import { placeOf } from '../../shared/place';
import { rowIds } from '../../state/row-ids';
import type { TriggerBehavior } from '../trigger-behavior';
import { saySubscription } from './say-subscription';

/** Waits for a message of a name, with a correlation key that is worked out when the element is entered. */
export const messageTrigger: TriggerBehavior<MessageDefinition> = {
  prepare(on, target, definition) {
    const place = placeOf(on);
    const name = evaluateText(definition.name, place);
    const correlationKey = evaluateCorrelationKey(definition.correlationKey!, place);
    on.step.state.require([rowIds.subscriptions(name, correlationKey), rowIds.messages(name, correlationKey)]);
    const keepsOpen = target.nonInterrupting ? (true as const) : undefined;
    const subscription = { element: on.key, target: target.id, name, correlationKey, keepsOpen };
    return () => saySubscription(on, 'CREATED', { key: on.step.nextKey(), ...subscription });
  },
};

/** Stops waiting for messages of one subscription. */
export function closeSubscription(on: ElementContext, key: number): void {
  const subscription = on.document.subscriptions?.get(key);
  if (subscription) saySubscription(on, 'DELETED', { key, ...subscription });
}

import { evaluateCorrelationKey, evaluateText } from '../../expressions/evaluate';
import type { ExecutableElement, MessageDefinition } from '../../model/executable-process';
import type { ElementContext } from '../../shared/element-context';
import { Failure } from '../../shared/failure';
import { placeOf } from '../../shared/place';
import { rowIds } from '../../state/row-ids';
import type { TriggerBehavior } from '../trigger-behavior';
import { saySubscription } from './say-subscription';

/** Waits for a message of a name, with a correlation key that is worked out when the element is entered. */
export const messageTrigger: TriggerBehavior<MessageDefinition> = {
  prepare(on, target, definition) {
    const place = placeOf(on);
    const name = evaluateText(definition.name, place);
    const correlationKey = correlationKeyOf(on, target, definition);
    on.step.state.require([rowIds.subscriptions(name, correlationKey), rowIds.messages(name, correlationKey)]);
    const keepsOpen = target.nonInterrupting ? (true as const) : undefined;
    const subscription = { element: on.key, target: target.id, name, correlationKey, keepsOpen };
    return () => saySubscription(on, 'CREATED', { key: on.step.nextKey(), ...subscription });
  },
};

/** What is local to an activity is not seen by the key of its boundary event, as on Zeebe; its name and times do see it. */
function correlationKeyOf(on: ElementContext, { kind }: ExecutableElement, definition: MessageDefinition): string {
  const scopeKey = kind === 'boundary-event' ? on.scopeKey! : on.key;
  try {
    return evaluateCorrelationKey(definition.correlationKey!, placeOf(on, scopeKey));
  } catch (error) {
    throw error instanceof Failure ? new Failure(error.type, error.message, scopeKey) : error;
  }
}

/** Stops waiting for messages of one subscription. */
export function closeSubscription(on: ElementContext, key: number): void {
  const subscription = on.document.subscriptions?.get(key);
  if (subscription) saySubscription(on, 'DELETED', { key, ...subscription });
}

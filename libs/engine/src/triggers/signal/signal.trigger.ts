import { evaluateText } from '../../expressions/evaluate';
import type { SignalDefinition } from '../../model/executable-process';
import { DEFAULT_TENANT, type Key } from '../../protocol/key';
import type { SignalSubscriptionIntent } from '../../protocol/signal';
import type { ElementContext } from '../../shared/element-context';
import { placeOf } from '../../shared/place';
import { rowIds } from '../../state/row-ids';
import type { TriggerBehavior } from '../trigger-behavior';

/** Waits for a signal of a name, which is worked out when the element is entered. */
export const signalTrigger: TriggerBehavior<SignalDefinition> = {
  prepare(on, target, definition) {
    const name = evaluateText(definition.name, placeOf(on));
    on.step.state.require([rowIds.signals(name)]);
    return () => saySubscription(on, 'CREATED', on.step.nextKey(), { name, target: target.id });
  },
};

/** Stops waiting for a signal. */
export function closeSignal(on: ElementContext, key: Key): void {
  const wait = on.document.signals?.get(key);
  if (wait) saySubscription(on, 'DELETED', key, wait);
}

function saySubscription(
  on: ElementContext,
  intent: SignalSubscriptionIntent,
  key: Key,
  { name, target }: { readonly name: string; readonly target: string },
): void {
  const { step, rootKey, process } = on;
  const value = {
    signalName: name,
    catchEventId: target,
    catchEventInstanceKey: on.key,
    bpmnProcessId: process.definition.id,
    processDefinitionKey: process.definition.key,
    tenantId: DEFAULT_TENANT,
  };
  step.say({ valueType: 'SIGNAL_SUBSCRIPTION', intent, key, value, rootKey });
}

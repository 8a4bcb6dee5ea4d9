import { DEFAULT_TENANT, type Key, type Variables } from '../protocol/key';
import type { ProcessEventIntent } from '../protocol/process-event';
import type { Trigger } from '../state/instance-document';
import type { ElementContext } from './element-context';
import { sayActivating } from './lifecycle';

/** Whether an event can hit the element instance now: it is active, and nothing has hit it before. */
export function canFire(on: ElementContext): boolean {
  return on.instance.state === undefined && on.instance.trigger === undefined;
}

/** An event that the element instance waits for has happened; `canFire` has been asked. */
export function fire(on: ElementContext, target: string, variables?: Variables): void {
  const { step, rootKey, key } = on;
  sayProcessEvent(on, key, 'TRIGGERING', { element: target, variables });
  const event = on.process.model.elements[target]!;
  if (event.attachedTo === undefined) step.ask({ type: 'element-complete', rootKey, key });
  else if (event.nonInterrupting) startTriggered(on, on.scopeKey!);
  else step.ask({ type: 'element-terminate', rootKey, key });
}

/** Whether a boundary event has hit the activity, which now waits to be ended. */
export function isInterrupted(on: ElementContext): boolean {
  const target = on.instance.trigger?.element;
  return target !== undefined && on.process.model.elements[target]?.attachedTo === on.element.id;
}

/** Starts the event that has hit the element instance, in the scope around it. */
export function startTriggered(
  on: ElementContext,
  scopeKey: Key,
  trigger = on.instance.trigger!,
  tokens?: string[],
): void {
  const { step, rootKey, process } = on;
  sayProcessEvent(on, on.key, 'TRIGGERED', trigger);
  const key = step.nextKey();
  sayActivating(step, process, process.model.elements[trigger.element]!, { rootKey, key, scopeKey, tokens });
  sayProcessEvent(on, key, 'TRIGGERING', trigger);
  step.ask({ type: 'element-activate', rootKey, scopeKey, elementId: trigger.element, key });
}

/** Hands variables to an element instance, for its output mappings. */
export function sayProcessEvent(on: ElementContext, scopeKey: Key, intent: ProcessEventIntent, trigger: Trigger): void {
  const { step, rootKey, process } = on;
  step.say({
    valueType: 'PROCESS_EVENT',
    intent,
    key: step.nextKey(),
    value: {
      scopeKey,
      targetElementId: trigger.element,
      variables: trigger.variables ?? {},
      processDefinitionKey: process.definition.key,
      processInstanceKey: process.instanceKey,
      tenantId: DEFAULT_TENANT,
    },
    rootKey,
  });
}

import type { Key, Variables } from '../protocol/key';
import type { ElementContext } from './element-context';
import { hitByEventSubProcess } from './interrupt';
import { say, sayActivating } from './lifecycle';
import { sayProcessEvent } from './process-event';
import { setLocal } from './set-variables';

/** Whether an event can hit the element instance now: it is active, and nothing has hit it before. */
export function canFire(on: ElementContext): boolean {
  return on.instance.state === undefined && on.instance.trigger === undefined;
}

/** An event that the element instance waits for has happened; `canFire` has been asked. */
export function fire(on: ElementContext, target: string, variables?: Variables): void {
  const { step, rootKey, key } = on;
  const event = on.process.model.elements[target]!;
  if (event.eventSubProcess !== undefined) {
    hitByEventSubProcess(on, event, variables);
    return;
  }
  sayProcessEvent(on, key, 'TRIGGERING', { element: target, variables });
  if (event.attachedTo === undefined) step.ask({ type: 'element-complete', rootKey, key });
  else if (event.nonInterrupting) startTriggered(on, on.scopeKey!);
  else step.ask({ type: 'element-terminate', rootKey, key });
}

/** Whether a boundary event has hit the activity, which now waits to be ended. */
export function isInterrupted(on: ElementContext): boolean {
  const target = on.instance.trigger?.element;
  return target !== undefined && on.process.model.elements[target]?.attachedTo === on.element.id;
}

/** Starts the event that has hit the element instance, in the scope around it; its variables begin as its own. */
export function startTriggered(on: ElementContext, scopeKey: Key, trigger = on.instance.trigger!): void {
  const { step, rootKey, process } = on;
  sayProcessEvent(on, on.key, 'TRIGGERED', trigger);
  const key = step.nextKey();
  sayActivating(step, process, process.model.elements[trigger.element]!, { rootKey, key, scopeKey });
  sayProcessEvent(on, key, 'TRIGGERING', trigger);
  const event = on.at(key)!;
  say(event, 'ELEMENT_ACTIVATED');
  if (trigger.variables && event.element.eventSubProcess === undefined) setLocal(event, key, trigger.variables);
  step.ask({ type: 'element-complete', rootKey, key });
}

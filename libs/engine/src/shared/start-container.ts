import type { ElementContext } from './element-context';
import { startTriggered } from './fire';

/** Puts the first token into a process or sub-process: where an event has started it, or at its none start event. */
export function startContainer(on: ElementContext): void {
  const { step, rootKey, key, element } = on;
  if (startsByEvent(on)) startTriggered(on, key);
  else step.ask({ type: 'element-activate', rootKey, scopeKey: key, elementId: element.start! });
}

function startsByEvent({ instance, element, process }: ElementContext): boolean {
  if (!instance.trigger) return false;
  return process.model.elements[instance.trigger.element]?.container === element.id;
}

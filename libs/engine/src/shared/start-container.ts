import type { ElementContext } from './element-context';
import { startTriggered } from './fire';

/**
 * Puts the first token into a process or sub-process: where an event has started it, or at its none start event. An
 * event sub-process that somebody enters by hand begins as if its event had happened.
 */
export function startContainer(on: ElementContext): void {
  const { step, rootKey, key, element } = on;
  if (element.kind === 'event-sub-process' && startsByEvent(on)) step.ask({ type: 'event-start', rootKey, key });
  else if (startsByEvent(on)) startTriggered(on, key);
  else step.ask({ type: 'element-activate', rootKey, scopeKey: key, elementId: element.start ?? eventStartOf(on) });
}

function eventStartOf({ element, process }: ElementContext): string {
  return Object.values(process.model.elements).find((it) => it.eventSubProcess === element.id)!.id;
}

/** Whether an event has started the container. */
export function startsByEvent({ instance, element, process }: ElementContext): boolean {
  if (!instance.trigger) return false;
  return process.model.elements[instance.trigger.element]?.container === element.id;
}

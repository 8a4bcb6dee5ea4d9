import type { EventDefinition, ExecutableElement } from '../model/executable-process';
import type { ElementContext } from '../shared/element-context';

/** How an element instance waits for one kind of event. */
export interface TriggerBehavior<D extends EventDefinition> {
  /**
   * Evaluates all that is needed and gives back how to begin to wait; throws a `Failure` before anything is begun.
   * `target` is the event element that the trigger belongs to.
   */
  prepare(on: ElementContext, target: ExecutableElement, definition: D): () => void;
}

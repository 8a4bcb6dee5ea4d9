import type { ExecutableElement, ExecutableProcess } from '../model/executable-process';
import type { ElementInstance } from '../state/instance-document';

/** What an element instance is an instance of; an inner instance of a multi-instance body has the body's id. */
export function elementOf(
  model: ExecutableProcess,
  { element, loop }: Pick<ElementInstance, 'element' | 'loop'>,
): ExecutableElement {
  const found = model.elements[element]!;
  return loop === undefined ? found : found.inner!;
}

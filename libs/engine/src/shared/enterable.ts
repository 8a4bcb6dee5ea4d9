import type { ElementKind, ExecutableElement } from '../model/executable-process';
import type { ElementContext } from './element-context';
import { containersOf, standingIn } from './enter-at';

const NEVER: ReadonlySet<ElementKind> = new Set<ElementKind>(['process', 'start-event', 'boundary-event']);

/** Why no instance of an element may be made from outside, in a scope around it that is named; undefined when one may. */
export function whyNotEnterable(
  process: ElementContext,
  elementId: string,
  ancestor?: ElementContext,
): string | undefined {
  const element = elementById(process, elementId);
  if (!element) return `there is no element '${elementId}' in it`;
  if (NEVER.has(element.kind)) return `'${elementId}' is of a kind (${element.bpmnType}) that cannot be activated so`;
  if (element.afterEventGateway)
    return `'${elementId}' belongs to an event-based gateway, which must be activated itself`;
  const loop = ancestor ? loopBelow(process, element, ancestor) : loopToMake(process, element);
  return loop && `'${elementId}' is inside of '${loop.id}', which is repeated (multi-instance)`;
}

/** A loop between a scope that is named and the element: all between the two is made anew. */
function loopBelow(process: ElementContext, element: ExecutableElement, ancestor: ElementContext) {
  const known = containersOf(process, ancestor.element).length + (isLoop(ancestor.element) ? 0 : 1);
  return containersOf(process, element).slice(known).find(isLoop);
}

/** A loop around the element that has made nothing which the element could stand in. */
function loopToMake(process: ElementContext, element: ExecutableElement): ExecutableElement | undefined {
  let scope: ElementContext | undefined = process;
  for (const container of containersOf(process, element).slice(1)) {
    scope = scope && standingIn(scope, container)[0];
    if (!scope && isLoop(container)) return container;
  }
  return undefined;
}

/** An element of the process by its id. */
export function elementById({ process }: ElementContext, elementId: string): ExecutableElement | undefined {
  const { elements } = process.model;
  return Object.hasOwn(elements, elementId) ? elements[elementId] : undefined;
}

const isLoop = ({ bpmnType }: ExecutableElement) => (bpmnType as string) === 'MULTI_INSTANCE_BODY';

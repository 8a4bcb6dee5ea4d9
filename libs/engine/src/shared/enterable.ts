import type { ElementKind, ExecutableElement } from '../model/executable-process';
import type { ElementContext } from './element-context';
import { containersOf } from './enter-at';

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
  const loop = containersOf(process, element).slice(knownScopes(process, ancestor)).find(isLoop);
  return loop && `'${elementId}' is inside of '${loop.id}', which is repeated (multi-instance)`;
}

/** How many of the containers around need not be made: one that a loop has made is there, another one would be too many. */
function knownScopes(process: ElementContext, ancestor: ElementContext | undefined): number {
  if (!ancestor) return 0;
  return containersOf(process, ancestor.element).length + (isLoop(ancestor.element) ? 0 : 1);
}

/** An element of the process by its id. */
export function elementById({ process }: ElementContext, elementId: string): ExecutableElement | undefined {
  const { elements } = process.model;
  return Object.hasOwn(elements, elementId) ? elements[elementId] : undefined;
}

const isLoop = ({ bpmnType }: ExecutableElement) => (bpmnType as string) === 'MULTI_INSTANCE_BODY';

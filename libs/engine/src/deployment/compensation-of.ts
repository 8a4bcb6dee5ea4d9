import type { ModdleElement } from 'bpmn-moddle';
import type { CompensationHandler } from '../model/executable-process';
import { boundaryNodes } from './validate-boundaries';

/** What makes an activity undone: where an association leads to from its compensation event. */
export function compensationOf(activity: ModdleElement): CompensationHandler | undefined {
  const boundary = boundaryNodes(activity).find(isCompensation);
  const [handler] = boundary ? associatedWith(boundary) : [];
  return boundary && handler && { boundary: boundary.id!, handler: handler.id! };
}

function isCompensation({ eventDefinitions }: ModdleElement): boolean {
  return (eventDefinitions ?? [])[0]?.$type === 'bpmn:CompensateEventDefinition';
}

/** Where associations lead to from an event, wherever they stand in the file. */
export function associatedWith(event: ModdleElement): ModdleElement[] {
  const found: ModdleElement[] = [];
  for (let at = event.$parent; at; at = at.$parent) {
    const artifacts: ModdleElement[] = at.artifacts ?? [];
    for (const { $type, sourceRef, targetRef } of artifacts) {
      if ($type === 'bpmn:Association' && sourceRef === event && targetRef) found.push(targetRef);
    }
  }
  return found;
}

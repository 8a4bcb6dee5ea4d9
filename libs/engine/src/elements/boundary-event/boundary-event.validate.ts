import type { ModdleElement } from 'bpmn-moddle';
import type { ElementReader } from '../../deployment/element-reader';

/** An error ends the activity; what repeats must not. */
export function validateBoundaryEvent(reader: ElementReader): void {
  const { cancelActivity, eventDefinitions, attachedToRef, incoming } = reader.node;
  const definition: ModdleElement | undefined = (eventDefinitions ?? [])[0];
  if (!attachedToRef) reader.problem('is attached to nothing');
  if (incoming?.length > 0) reader.problem('must have no incoming flow');
  if (cancelActivity === false) validateNonInterrupting(reader, definition);
  else if (definition?.timeCycle) reader.problem('an interrupting timer cannot have a time cycle');
}

function validateNonInterrupting(reader: ElementReader, definition: ModdleElement | undefined): void {
  if (definition?.$type === 'bpmn:ErrorEventDefinition') reader.problem('an error event must interrupt');
}

import type { ElementReader } from '../../deployment/element-reader';

/** An error ends the activity; what repeats must not. */
export function validateBoundaryEvent(reader: ElementReader): void {
  const { cancelActivity, eventDefinitions, attachedToRef, incoming } = reader.node;
  const definition = eventDefinitions?.[0];
  const interrupts = cancelActivity !== false;
  if (!attachedToRef) reader.problem('is attached to nothing');
  if (incoming?.length) reader.problem('must have no incoming flow');
  if (!interrupts && definition?.$type === 'bpmn:ErrorEventDefinition') reader.problem('an error event must interrupt');
  if (interrupts && definition?.timeCycle) reader.problem('an interrupting timer cannot have a time cycle');
}

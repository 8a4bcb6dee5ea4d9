import type { ModdleElement } from 'bpmn-moddle';
import { associatedWith } from '../../deployment/compensation-of';
import type { ElementReader } from '../../deployment/element-reader';

const ESCALATING = ['bpmn:SubProcess', 'bpmn:CallActivity'];
/** These end the activity, or come when it is over. */
const NEVER_BESIDE = ['bpmn:ErrorEventDefinition', 'bpmn:CompensateEventDefinition'];

/** A boundary event sits on an activity that can be hit by it, and leads on. */
export function validateBoundaryEvent(reader: ElementReader): void {
  const { eventDefinitions, attachedToRef, incoming } = reader.node;
  const definition: ModdleElement | undefined = (eventDefinitions ?? [])[0];
  if (!attachedToRef?.$instanceOf('bpmn:Activity')) reader.problem('is attached to no activity');
  if (incoming?.length > 0) reader.problem('must have no incoming flow');
  validateInterruption(reader, definition);
  validateWayOut(reader, definition);
  const escalates = definition?.$type === 'bpmn:EscalationEventDefinition';
  if (escalates && !ESCALATING.includes(attachedToRef?.$type)) {
    reader.problem('an escalation comes from a sub-process or a call activity alone');
  }
}

function validateInterruption(reader: ElementReader, definition: ModdleElement | undefined): void {
  const goesOn = reader.node.cancelActivity === false;
  if (goesOn && definition && NEVER_BESIDE.includes(definition.$type))
    reader.problem('an event of this kind must interrupt');
  if (!goesOn && definition?.timeCycle) reader.problem('an interrupting timer cannot have a time cycle');
}

function validateWayOut(reader: ElementReader, definition: ModdleElement | undefined): void {
  if (definition?.$type === 'bpmn:CompensateEventDefinition') {
    if (associatedWith(reader.node).length === 0) reader.problem('must lead to a handler by an association');
  } else if (!reader.node.outgoing?.length) {
    reader.problem('must have an outgoing flow');
  }
}

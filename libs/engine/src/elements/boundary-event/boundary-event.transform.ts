import type { ElementTransform } from '../../deployment/element-transform';
import { eventDefinition } from '../../triggers/transforms';
import { validateBoundaryEvent } from './boundary-event.validate';

/** A boundary event waits for its one event definition while its activity is active. */
export const boundaryEventTransform: ElementTransform = {
  bpmn: 'bpmn:BoundaryEvent',
  type: 'BOUNDARY_EVENT',
  transform: (reader) => ({
    event: eventDefinition(reader, ['message', 'timer', 'signal', 'error', 'escalation', 'compensation']),
    attachedTo: reader.node.attachedToRef?.id,
    nonInterrupting: reader.node.cancelActivity === false,
  }),
  validate: validateBoundaryEvent,
};

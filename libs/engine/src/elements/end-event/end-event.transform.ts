import type { ElementTransform } from '../../deployment/element-transform';
import { validateNoneEvent } from '../../deployment/none-event';

/** The none end event. */
export const endEventTransform: ElementTransform = {
  bpmn: 'bpmn:EndEvent',
  type: 'END_EVENT',
  validate: validateNoneEvent,
};

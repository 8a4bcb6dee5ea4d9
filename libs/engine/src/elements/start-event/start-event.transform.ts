import type { ElementTransform } from '../../deployment/element-transform';
import { validateNoneEvent } from '../../deployment/none-event';

/** The none start event. */
export const startEventTransform: ElementTransform = {
  bpmn: 'bpmn:StartEvent',
  type: 'START_EVENT',
  validate: validateNoneEvent,
};

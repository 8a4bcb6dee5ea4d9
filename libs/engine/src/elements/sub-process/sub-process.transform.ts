import { eventStartsOf, joinsOf, startOf, validateStart } from '../../deployment/container';
import type { ElementTransform } from '../../deployment/element-transform';

/** An embedded sub-process with its none start event. */
export const subProcessTransform: ElementTransform = {
  bpmn: 'bpmn:SubProcess',
  type: 'SUB_PROCESS',
  transform: ({ node }) => ({ start: startOf(node), eventStarts: eventStartsOf(node), ...joinsOf(node) }),
  validate: validateStart,
};

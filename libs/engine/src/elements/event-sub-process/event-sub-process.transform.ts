import { eventStartsOf, joinsOf } from '../../deployment/container';
import type { ElementTransform } from '../../deployment/element-transform';
import { validateEventSubProcess } from './event-sub-process.validate';

/** An event sub-process: its start event says what it waits for. */
export const eventSubProcessTransform: ElementTransform = {
  bpmn: 'bpmn:SubProcess',
  type: 'EVENT_SUB_PROCESS',
  transform: ({ node }) => ({ eventStarts: eventStartsOf(node), ...joinsOf(node) }),
  validate: validateEventSubProcess,
};

import { eventStartsOf, joinsOf, startOf, triggeredStartsOf } from '../../deployment/container';
import type { ElementTransform } from '../../deployment/element-transform';
import { validateProcess } from './process.validate';

/** A process with its start events. */
export const processTransform: ElementTransform = {
  bpmn: 'bpmn:Process',
  type: 'PROCESS',
  transform: ({ node }) => ({
    start: startOf(node),
    triggeredStarts: triggeredStartsOf(node),
    eventStarts: eventStartsOf(node),
    ...joinsOf(node),
  }),
  validate: validateProcess,
};

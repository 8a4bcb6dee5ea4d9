import { joinsOf, startOf, validateStart } from '../../deployment/container';
import type { ElementTransform } from '../../deployment/element-transform';

/** A process with its none start event. */
export const processTransform: ElementTransform = {
  bpmn: 'bpmn:Process',
  type: 'PROCESS',
  transform: (reader) => ({ start: startOf(reader.node), ...joinsOf(reader.node) }),
  validate: validateStart,
};

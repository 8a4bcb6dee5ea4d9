import { joinsOf, startOf } from '../../deployment/container';
import type { ElementTransform } from '../../deployment/element-transform';
import { validateSubProcess } from './sub-process.validate';

/** An embedded sub-process with its none start event. */
export const subProcessTransform: ElementTransform = {
  bpmn: 'bpmn:SubProcess',
  type: 'SUB_PROCESS',
  transform: (reader) => ({ start: startOf(reader.node), ...joinsOf(reader.node) }),
  validate: validateSubProcess,
};

import type { ElementTransform } from '../../deployment/element-transform';

/** A task of no particular kind. */
export const undefinedTaskTransform: ElementTransform = { bpmn: 'bpmn:Task', type: 'TASK' };

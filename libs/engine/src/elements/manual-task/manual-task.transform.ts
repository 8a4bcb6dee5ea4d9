import type { ElementTransform } from '../../deployment/element-transform';

/** A manual task: what people do without the engine. */
export const manualTaskTransform: ElementTransform = { bpmn: 'bpmn:ManualTask', type: 'MANUAL_TASK' };

import type { ElementTransform } from '../../deployment/element-transform';
import { jobDefinition } from '../../deployment/job-definition';

/** A send task makes a job. */
export const sendTaskTransform: ElementTransform = {
  bpmn: 'bpmn:SendTask',
  type: 'SEND_TASK',
  transform: (reader) => ({ job: jobDefinition(reader) }),
};

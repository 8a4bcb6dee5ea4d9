import type { ElementTransform } from '../../deployment/element-transform';
import { jobDefinition } from '../../deployment/job-definition';

/** A service task makes a job. */
export const serviceTaskTransform: ElementTransform = {
  bpmn: 'bpmn:ServiceTask',
  type: 'SERVICE_TASK',
  transform: (reader) => ({ job: jobDefinition(reader) }),
};

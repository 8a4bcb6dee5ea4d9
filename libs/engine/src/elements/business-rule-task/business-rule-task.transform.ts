import type { ElementTransform } from '../../deployment/element-transform';
import { jobDefinition } from '../../deployment/job-definition';
import { validateBusinessRuleTask } from './business-rule-task.validate';

/** A business rule task asks a decision, or makes a job. */
export const businessRuleTaskTransform: ElementTransform = {
  bpmn: 'bpmn:BusinessRuleTask',
  type: 'BUSINESS_RULE_TASK',
  transform: (reader) => {
    const called = reader.extension('zeebe:CalledDecision');
    if (!called) return { job: jobDefinition(reader) };
    const decisionId = reader.required(called.decisionId, 'the decision (zeebe:calledDecision decisionId)');
    return { decision: { decisionId, resultVariable: called.resultVariable ?? '' } };
  },
  validate: validateBusinessRuleTask,
};

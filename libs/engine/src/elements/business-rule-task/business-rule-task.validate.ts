import type { ElementReader } from '../../deployment/element-reader';

/** Either a decision with a place for its result, or a job. */
export function validateBusinessRuleTask(reader: ElementReader): void {
  const called = reader.extension('zeebe:CalledDecision');
  if (called && !called.resultVariable) reader.problem('the result variable of the called decision is missing');
  if (called && reader.extension('zeebe:TaskDefinition')) reader.problem('has both a called decision and a job type');
}

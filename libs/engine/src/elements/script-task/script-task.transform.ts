import type { ElementTransform } from '../../deployment/element-transform';
import { jobDefinition } from '../../deployment/job-definition';
import { validateScriptTask } from './script-task.validate';

/** A script task evaluates an expression, or makes a job. */
export const scriptTaskTransform: ElementTransform = {
  bpmn: 'bpmn:ScriptTask',
  type: 'SCRIPT_TASK',
  transform: (reader) => {
    const script = reader.extension('zeebe:Script');
    if (!script) return { job: jobDefinition(reader) };
    const expression = reader.required(script.expression, 'the expression of the script (zeebe:script expression)');
    return { script: { expression, resultVariable: script.resultVariable ?? '' } };
  },
  validate: validateScriptTask,
};

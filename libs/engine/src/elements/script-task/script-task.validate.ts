import type { ElementReader } from '../../deployment/element-reader';

/** Either a script with a place for its result, or a job. */
export function validateScriptTask(reader: ElementReader): void {
  const script = reader.extension('zeebe:Script');
  if (script && !script.resultVariable) reader.problem('the result variable of the script is missing');
  if (script && reader.extension('zeebe:TaskDefinition')) reader.problem('has both a script and a job type');
}

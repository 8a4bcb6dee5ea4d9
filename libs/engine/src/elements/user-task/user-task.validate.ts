import type { ElementReader } from '../../deployment/element-reader';

/** A task that a Zeebe cluster keeps by itself cannot be completed over gRPC, so it is not run. */
export function validateUserTask(reader: ElementReader): void {
  if (reader.extension('zeebe:UserTask')) {
    reader.problem('is a Zeebe user task; take away zeebe:userTask, so that it makes a job');
  }
  const form = reader.extension('zeebe:FormDefinition');
  if (form && Boolean(form.formKey) === Boolean(form.formId)) {
    reader.problem('must have exactly one of form key and form id (zeebe:formDefinition)');
  }
}

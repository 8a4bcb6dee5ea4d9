import { evaluate, evaluateText, evaluateTexts } from '../expressions/evaluate';
import type { JobDefinition } from '../model/executable-process';
import { rowIds } from '../state/row-ids';
import type { LatestRow } from '../state/rows';
import type { ElementContext } from './element-context';
import { Failure } from './failure';
import { placeOf } from './place';

/** Zeebe's headers of user task jobs. */
export const userTaskHeaders = {
  formKey: 'io.camunda.zeebe:formKey',
  assignee: 'io.camunda.zeebe:assignee',
  candidateGroups: 'io.camunda.zeebe:candidateGroups',
  candidateUsers: 'io.camunda.zeebe:candidateUsers',
  dueDate: 'io.camunda.zeebe:dueDate',
  followUpDate: 'io.camunda.zeebe:followUpDate',
} as const;

const NONE: Readonly<Record<string, string>> = {};

/** The headers of a job; an expression that gives null makes none. */
export function evaluateHeaders(
  on: ElementContext,
  { headers, formId }: JobDefinition,
): Readonly<Record<string, string>> {
  if (headers.length === 0 && !formId) return NONE;
  const place = placeOf(on);
  const made: Record<string, string> = {};
  for (const { name, value, isList } of headers) {
    if (evaluate(value, place) === null) continue;
    made[name] = isList ? JSON.stringify(evaluateTexts(value, place)) : evaluateText(value, place);
  }
  if (formId) made[userTaskHeaders.formKey] = formKeyOf(on, evaluateText(formId, place));
  return made;
}

function formKeyOf(on: ElementContext, formId: string): string {
  const form = on.step.state.read<LatestRow>(rowIds.formLatest(formId));
  if (!form) throw new Failure('FORM_NOT_FOUND', `There is no form '${formId}'`);
  return String(form.key);
}

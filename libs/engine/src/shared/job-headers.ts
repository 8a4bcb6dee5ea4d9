import { evaluate, evaluateText, evaluateTexts } from '../expressions/evaluate';
import type { JobDefinition, JobHeader } from '../model/executable-process';
import { rowIds } from '../state/row-ids';
import type { LatestRow } from '../state/rows';
import type { ElementContext } from './element-context';
import { Failure } from './failure';
import { placeOf } from './place';
import { zonedTime } from './zoned-time';

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

/** The headers of a job; an expression that gives an empty text makes none. */
export function evaluateHeaders(
  on: ElementContext,
  { headers, formId }: JobDefinition,
): Readonly<Record<string, string>> {
  if (headers.length === 0 && !formId) return NONE;
  const made: Record<string, string> = {};
  for (const header of headers) {
    const text = textOf(on, header);
    if (text !== '' || !header.value.feel) made[header.name] = text;
  }
  if (formId) made[userTaskHeaders.formKey] = formKeyOf(on, evaluateText(formId, placeOf(on)));
  return made;
}

function textOf(on: ElementContext, { value, holds }: JobHeader): string {
  if (holds === 'list')
    return JSON.stringify(value.feel !== undefined ? evaluateTexts(value, placeOf(on)) : value.constant);
  if (holds === 'time') return timeOf(on, value);
  return value.feel !== undefined ? evaluateText(value, placeOf(on)) : value.source;
}

function timeOf(on: ElementContext, value: JobHeader['value']): string {
  const given = value.feel !== undefined ? evaluate(value, placeOf(on)) : value.constant;
  if (given === null || given === '') return '';
  const time = typeof given === 'string' ? zonedTime(given) : undefined;
  if (time !== undefined) return time;
  throw new Failure(
    'EXTRACT_VALUE_ERROR',
    `The expression '${value.source}' should give a date and time with an offset`,
  );
}

function formKeyOf(on: ElementContext, formId: string): string {
  const form = on.step.state.read<LatestRow>(rowIds.formLatest(formId));
  if (!form) throw new Failure('FORM_NOT_FOUND', `There is no form '${formId}'`);
  return String(form.key);
}

import type { ElementReader } from '../../deployment/element-reader';
import type { ElementTransform } from '../../deployment/element-transform';
import { taskHeaders } from '../../deployment/job-definition';
import type { ElementDetails, JobHeader } from '../../model/executable-process';
import type { Expression } from '../../model/expression';
import { userTaskHeaders } from '../../shared/job-headers';
import { zonedTime } from '../../shared/zoned-time';
import { validateUserTask } from './user-task.validate';

const constant = (text: string): Expression => ({ source: text, constant: text });

/** A user task makes a job whose headers say which form and for whom. */
export const userTaskTransform: ElementTransform = {
  bpmn: 'bpmn:UserTask',
  type: 'USER_TASK',
  transform: (reader): ElementDetails => {
    const { formKey, formId } = attributes(reader, 'zeebe:FormDefinition');
    const headers = [...taskHeaders(reader), ...assignment(reader), ...schedule(reader)];
    if (formKey) headers.push({ name: userTaskHeaders.formKey, value: constant(formKey) });
    const type = constant('io.camunda.zeebe:userTask');
    const job = { type, retries: constant('1'), headers };
    return { job: formId ? { ...job, formId: reader.expression(formId) } : job };
  },
  validate: validateUserTask,
};

function assignment(reader: ElementReader): JobHeader[] {
  const { assignee, candidateGroups, candidateUsers } = attributes(reader, 'zeebe:AssignmentDefinition');
  return [
    ...header(userTaskHeaders.assignee, assignee && reader.expression(assignee)),
    ...header(userTaskHeaders.candidateGroups, candidateGroups && list(reader, candidateGroups), 'list'),
    ...header(userTaskHeaders.candidateUsers, candidateUsers && list(reader, candidateUsers), 'list'),
  ];
}

function schedule(reader: ElementReader): JobHeader[] {
  const { dueDate, followUpDate } = attributes(reader, 'zeebe:TaskSchedule');
  return [
    ...header(userTaskHeaders.dueDate, dueDate && time(reader, dueDate), 'time'),
    ...header(userTaskHeaders.followUpDate, followUpDate && time(reader, followUpDate), 'time'),
  ];
}

/** An extension element's attributes; empty ones count as absent. */
function attributes(reader: ElementReader, type: string): { readonly [name: string]: string | undefined } {
  return reader.extension(type) ?? {};
}

function header(name: string, value: Expression | '' | undefined, holds?: JobHeader['holds']): JobHeader[] {
  return value ? [holds ? { name, value, holds } : { name, value }] : [];
}

/** FEEL that gives a list, or names with commas between. */
function list(reader: ElementReader, text: string): Expression {
  if (text.startsWith('=')) return reader.expression(text);
  const names = text.split(',').map((name) => name.trim());
  if (names.includes('')) reader.problem(`'${text}' is no list of names with commas between`);
  return { source: text, constant: names };
}

function time(reader: ElementReader, text: string): Expression {
  if (!text.startsWith('=') && zonedTime(text) === undefined)
    reader.problem(`'${text}' is no date and time with an offset`);
  return reader.expression(text);
}

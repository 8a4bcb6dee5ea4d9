import { evaluateInteger, evaluateName } from '../expressions/evaluate';
import type { JobDefinition } from '../model/executable-process';
import type { EventOf } from '../protocol/event';
import type { JobIntent, JobRecord } from '../protocol/job';
import { DEFAULT_TENANT, type Key } from '../protocol/key';
import type { Job } from '../state/instance-document';
import type { ElementContext } from './element-context';
import { evaluateHeaders } from './job-headers';
import { placeOf } from './place';

/** Zeebe's name for the element in the records of a job whose error nobody caught. */
export const NO_CATCH_EVENT_FOUND = 'NO_CATCH_EVENT_FOUND';

export type NewJob = Pick<JobRecord, 'type' | 'retries' | 'customHeaders'> & Partial<JobRecord>;

/** What the job of an element will be; throws a `Failure` when an expression does not give it. */
export function prepareJob(on: ElementContext, definition: JobDefinition): NewJob {
  const place = placeOf(on);
  return {
    type: evaluateName(definition.type, place),
    retries: evaluateInteger(definition.retries, place),
    customHeaders: evaluateHeaders(on, definition),
  };
}

/** Makes the job: from now on it can be taken, and the element waits for it. */
export function createJob(on: ElementContext, job: NewJob): void {
  on.step.say(jobEvent(on, on.step.nextKey(), 'CREATED', job));
}

/** Makes the job of a listener of the element. */
export function createListenerJob(on: ElementContext, job: NewJob, listener: number): void {
  on.step.say({ ...jobEvent(on, on.step.nextKey(), 'CREATED', { ...job, jobKind: 'EXECUTION_LISTENER' }), listener });
}

/** Takes the job back, if the element has one. */
export function cancelJob(on: ElementContext): void {
  const key = on.instance.job;
  if (key !== undefined) sayJobOf(on, key, 'CANCELED');
}

/** Says what has become of a job that is there. */
export function sayJobOf(on: ElementContext, key: Key, intent: JobIntent, change: Partial<JobRecord> = {}): void {
  on.step.say(jobEvent(on, key, intent, { ...describe(on.document.jobs!.get(key)!), ...change }));
}

function describe(job: Job): NewJob {
  return {
    type: job.type,
    retries: job.retries,
    customHeaders: job.headers ?? {},
    jobKind: job.listener === undefined ? 'BPMN_ELEMENT' : 'EXECUTION_LISTENER',
    errorMessage: job.error?.message ?? '',
    errorCode: job.error?.code ?? '',
    ...(job.state === 'error-thrown' ? { elementId: NO_CATCH_EVENT_FOUND } : {}),
  };
}

function jobEvent(on: ElementContext, key: Key, intent: JobIntent, job: NewJob): EventOf<'JOB'> {
  const { definition, instanceKey } = on.process;
  const value: JobRecord = {
    jobKind: 'BPMN_ELEMENT',
    deadline: -1,
    worker: '',
    variables: {},
    errorMessage: '',
    errorCode: '',
    retryBackoff: 0,
    recurringTime: -1,
    bpmnProcessId: definition.id,
    processDefinitionVersion: definition.version,
    processDefinitionKey: definition.key,
    processInstanceKey: instanceKey,
    elementId: on.element.id,
    elementInstanceKey: on.key,
    tenantId: DEFAULT_TENANT,
    ...job,
  };
  return { valueType: 'JOB', intent, key, value, rootKey: on.rootKey };
}

import type { ActivatedJob } from '../protocol/job';
import { DEFAULT_TENANT, type Key } from '../protocol/key';
import { findElement, processOf } from './elements';
import type { InstanceDocument, Job } from './instance-document';
import { rowIds } from './row-ids';
import type { RowSource } from './row-source';
import { visible } from './variables';

/**
 * What a worker gets with a job: every variable it can see, or those it asked for.
 * Undefined when the job is gone or cannot be taken now; throws `Missing` when rows have to be loaded.
 */
export function activation(rows: RowSource, jobKey: Key, fetchVariables?: readonly string[]): ActivatedJob | undefined {
  const root = rows.read(rowIds.owner(jobKey)) as Key | undefined;
  if (root === undefined) return undefined;
  const document = rows.read(rowIds.instance(root)) as InstanceDocument | undefined;
  const job = document?.jobs?.get(jobKey);
  if (!document || !job || !isActivatable(job)) return undefined;
  return payload(document, jobKey, job, visible(document, job.element, fetchVariables));
}

/** Whether a worker may take the job: it is not failed for good, not in back-off, and has thrown no error. (A job that
 * was made with retries of 0 may be taken, as in Zeebe.) */
function isActivatable(job: Job): boolean {
  return job.state === undefined && job.recurs === undefined;
}

function payload(document: InstanceDocument, key: Key, job: Job, variables: ActivatedJob['variables']): ActivatedJob {
  const process = processOf(document, job.element);
  const definition = process.definition!;
  return {
    key,
    type: job.type,
    processInstanceKey: process.key,
    bpmnProcessId: definition.id,
    processDefinitionVersion: definition.version,
    processDefinitionKey: definition.key,
    elementId: findElement(document, job.element)!.element,
    elementInstanceKey: job.element,
    customHeaders: job.headers ?? {},
    retries: job.retries,
    variables,
    tenantId: definition.tenant ?? DEFAULT_TENANT,
  };
}

import type { Key, Variables } from './key';

export type JobIntent =
  | 'CREATED'
  | 'COMPLETED'
  | 'FAILED'
  | 'RETRIES_UPDATED'
  | 'RECURRED_AFTER_BACKOFF'
  | 'ERROR_THROWN'
  | 'CANCELED'
  | 'TIMEOUT_UPDATED'
  | 'MIGRATED';

/** What a job is for: the work of an element, or something done before or after it. */
export type JobKind = 'BPMN_ELEMENT' | 'EXECUTION_LISTENER';

/** A piece of work for somebody outside; leases are the broker's and never seen here (deadline -1, worker ''). */
export interface JobRecord {
  readonly type: string;
  readonly jobKind: JobKind;
  readonly retries: number;
  readonly deadline: number;
  readonly worker: string;
  readonly customHeaders: Readonly<Record<string, string>>;
  readonly variables: Variables;
  readonly errorMessage: string;
  readonly errorCode: string;
  readonly retryBackoff: number;
  /** When a failed job with back-off may be taken again (ms since 1970), -1 without back-off. */
  readonly recurringTime: number;
  readonly bpmnProcessId: string;
  readonly processDefinitionVersion: number;
  readonly processDefinitionKey: Key;
  readonly processInstanceKey: Key;
  /** `NO_CATCH_EVENT_FOUND` in ERROR_THROWN when nobody caught the error. */
  readonly elementId: string;
  readonly elementInstanceKey: Key;
  readonly tenantId: string;
}

/** What a worker gets when the broker hands it a job (the broker adds worker and deadline). */
export interface ActivatedJob {
  readonly key: Key;
  readonly type: string;
  readonly processInstanceKey: Key;
  readonly bpmnProcessId: string;
  readonly processDefinitionVersion: number;
  readonly processDefinitionKey: Key;
  readonly elementId: string;
  readonly elementInstanceKey: Key;
  readonly customHeaders: Readonly<Record<string, string>>;
  readonly retries: number;
  readonly variables: Variables;
  readonly tenantId: string;
}

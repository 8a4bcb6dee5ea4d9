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

/** A piece of work for somebody outside; leases are the broker's and never seen here (deadline -1, worker ''). */
export interface JobRecord {
  readonly type: string;
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

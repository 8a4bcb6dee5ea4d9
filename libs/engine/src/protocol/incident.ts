import type { Key } from './key';

export type IncidentIntent = 'CREATED' | 'RESOLVED' | 'MIGRATED';

export type IncidentType =
  | 'UNKNOWN'
  | 'IO_MAPPING_ERROR'
  | 'JOB_NO_RETRIES'
  | 'CONDITION_ERROR'
  | 'EXTRACT_VALUE_ERROR'
  | 'CALLED_ELEMENT_ERROR'
  | 'UNHANDLED_ERROR_EVENT'
  | 'MESSAGE_SIZE_EXCEEDED'
  | 'CALLED_DECISION_ERROR'
  | 'DECISION_EVALUATION_ERROR'
  | 'FORM_NOT_FOUND';

/** An element cannot go on until a person has done something. */
export interface IncidentRecord {
  readonly errorType: IncidentType;
  readonly errorMessage: string;
  readonly bpmnProcessId: string;
  readonly processDefinitionKey: Key;
  readonly processInstanceKey: Key;
  readonly elementId: string;
  readonly elementInstanceKey: Key;
  /** -1 unless a job caused it. */
  readonly jobKey: Key;
  readonly variableScopeKey: Key;
  readonly tenantId: string;
}

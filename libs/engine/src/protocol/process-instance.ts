import type { Key, Variables } from './key';

export type BpmnElementType =
  | 'PROCESS'
  | 'SUB_PROCESS'
  | 'MULTI_INSTANCE_BODY'
  | 'EVENT_SUB_PROCESS'
  | 'START_EVENT'
  | 'END_EVENT'
  | 'SERVICE_TASK'
  | 'USER_TASK'
  | 'BUSINESS_RULE_TASK'
  | 'RECEIVE_TASK'
  | 'SCRIPT_TASK'
  | 'SEND_TASK'
  | 'MANUAL_TASK'
  | 'TASK'
  | 'CALL_ACTIVITY'
  | 'EXCLUSIVE_GATEWAY'
  | 'PARALLEL_GATEWAY'
  | 'INCLUSIVE_GATEWAY'
  | 'EVENT_BASED_GATEWAY'
  | 'INTERMEDIATE_CATCH_EVENT'
  | 'INTERMEDIATE_THROW_EVENT'
  | 'BOUNDARY_EVENT'
  | 'SEQUENCE_FLOW';

export type BpmnEventType =
  | 'NONE'
  | 'TIMER'
  | 'MESSAGE'
  | 'SIGNAL'
  | 'ERROR'
  | 'ESCALATION'
  | 'LINK'
  | 'TERMINATE'
  | 'COMPENSATION'
  | 'UNSPECIFIED';

export type ProcessInstanceIntent =
  | 'ELEMENT_ACTIVATING'
  | 'ELEMENT_ACTIVATED'
  | 'ELEMENT_COMPLETING'
  | 'ELEMENT_COMPLETED'
  | 'ELEMENT_TERMINATING'
  | 'ELEMENT_TERMINATED'
  | 'ELEMENT_MIGRATED'
  | 'SEQUENCE_FLOW_TAKEN';

/** One step in the life of an element instance. */
export interface ProcessInstanceRecord {
  readonly bpmnProcessId: string;
  readonly version: number;
  readonly processDefinitionKey: Key;
  readonly processInstanceKey: Key;
  readonly elementId: string;
  readonly flowScopeKey: Key;
  readonly bpmnElementType: BpmnElementType;
  readonly bpmnEventType: BpmnEventType;
  readonly parentProcessInstanceKey: Key;
  readonly parentElementInstanceKey: Key;
  readonly tenantId: string;
}

/** A client asked for an instance, and got it. */
export interface ProcessInstanceCreationRecord {
  readonly bpmnProcessId: string;
  readonly version: number;
  readonly processDefinitionKey: Key;
  readonly processInstanceKey: Key;
  readonly variables: Variables;
  readonly startInstructions: readonly StartInstruction[];
  readonly tenantId: string;
}

/** Where an instance starts instead of its none start event. */
export interface StartInstruction {
  readonly elementId: string;
}

/** A client waits for the end of an instance: these are its variables there. */
export type ProcessInstanceResultRecord = Omit<ProcessInstanceCreationRecord, 'startInstructions'>;

import type { EngineName } from './record';

/** Keys leave as text: a real Zeebe's may exceed what a JavaScript number holds. */
export interface StreamJob {
  readonly engine: EngineName;
  readonly key: string;
  readonly type: string;
  readonly state: 'OPEN' | 'FAILED' | 'COMPLETED' | 'CANCELED' | 'ERROR_THROWN';
  readonly processInstanceKey: string;
  readonly processDefinitionKey: string;
  readonly bpmnProcessId: string;
  readonly elementId: string;
  readonly elementInstanceKey: string;
  readonly retries: number;
  readonly customHeaders: Readonly<Record<string, string>>;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
}

export interface StreamInstance {
  readonly engine: EngineName;
  readonly key: string;
  readonly bpmnProcessId: string;
  readonly version: number;
  readonly processDefinitionKey: string;
  readonly parentKey: string | null;
  readonly state: 'ACTIVE' | 'COMPLETED' | 'TERMINATED';
  readonly startedAt: Date;
  readonly endedAt: Date | null;
}

export interface StreamElement {
  readonly engine: EngineName;
  readonly key: string;
  readonly processInstanceKey: string;
  readonly elementId: string;
  readonly elementType: string;
  readonly flowScopeKey: string | null;
  readonly state: 'ACTIVE' | 'COMPLETED' | 'TERMINATED';
  readonly startedAt: Date;
  readonly endedAt: Date | null;
}

export interface StreamIncident {
  readonly engine: EngineName;
  readonly key: string;
  readonly processInstanceKey: string;
  readonly processDefinitionKey: string;
  readonly elementId: string;
  readonly elementInstanceKey: string;
  readonly jobKey: string | null;
  readonly errorType: string;
  readonly errorMessage: string;
  readonly createdAt: Date;
}

export interface StepCount {
  readonly elementId: string;
  readonly waiting: number;
  readonly completed: number;
  readonly incidents: number;
}

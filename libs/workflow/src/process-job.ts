import type { JsonObject } from '@farled/kernel';
import type { EngineName } from './workflow.types';

/** A job that an engine has handed to us, until its lease ends. */
export interface ProcessJob {
  readonly engine: EngineName;
  readonly key: string;
  readonly type: string;
  readonly processInstanceKey: string;
  readonly bpmnProcessId: string;
  readonly elementId: string;
  readonly elementInstanceKey: string;
  readonly retries: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly variables: JsonObject;
}

/** How a job ended: with variables, or with a BPMN error that the process catches. */
// biome-ignore lint/suspicious/noConfusingVoidType: a handler that has nothing to say returns nothing
export type JobOutcome = void | {
  readonly variables?: JsonObject;
  /** BPMN error code. */
  readonly error?: string;
  readonly message?: string;
};

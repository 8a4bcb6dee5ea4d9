import type { JsonObject } from '@farled/kernel';
import type { EngineName } from '@farled/stream';
import type { GatewayJob } from '../engine/connect';

/** A piece of work that a process asks for. */
export interface ProcessJob {
  readonly engine: EngineName;
  readonly key: string;
  readonly type: string;
  readonly processInstanceKey: string;
  readonly elementId: string;
  readonly elementInstanceKey: string;
  readonly retries: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly variables: JsonObject;
}

/** Done, perhaps with variables; or an error that the process has a way for. */
type JobAnswer = { variables?: JsonObject } | { error: string; message?: string; variables?: JsonObject };

/** What a handler returns; one that returns nothing is done. */
// biome-ignore lint/suspicious/noConfusingVoidType: async functions without a return have this type
export type JobOutcome = JobAnswer | void;

/** Reads a job as the protocol writes it. */
export function readJob(engine: EngineName, job: GatewayJob): ProcessJob {
  const { key, type, processInstanceKey, elementId, elementInstanceKey, retries } = job;
  return {
    engine,
    key,
    type,
    processInstanceKey,
    elementId,
    elementInstanceKey,
    retries,
    headers: JSON.parse(job.customHeaders || '{}') as Record<string, string>,
    variables: JSON.parse(job.variables || '{}') as JsonObject,
  };
}

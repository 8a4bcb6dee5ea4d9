import type { ActivatedJob } from '@farled/engine';

/** What a worker asks for, by poll or by stream. */
export interface JobRequest {
  readonly type: string;
  /** Whose jobs it wants; undefined stands for the default tenant. */
  readonly tenants: readonly (string | undefined)[];
  readonly worker: string;
  /** How long a job is the worker's, milliseconds. */
  readonly timeout: number;
  /** Names of the variables it wants; empty: all. */
  readonly fetchVariables: readonly string[];
}

/** A job in the hands of a worker until its deadline. */
export interface LeasedJob extends Omit<ActivatedJob, 'variables'> {
  /** JSON text. */
  readonly variables: string;
  readonly worker: string;
  readonly deadline: number;
}

/** A worker that wants to be sent jobs as they come up. */
export interface JobStream {
  readonly request: JobRequest;
  /** True while the worker does not keep up. */
  readonly isBlocked: boolean;
  /** Calls back each time it has caught up. */
  whenRoom(then: () => void): void;
  /** False when the worker has gone. */
  send(job: LeasedJob): boolean;
}

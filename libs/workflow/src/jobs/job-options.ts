import type { JobOutcome, ProcessJob } from './process-job';

export type HandleJob = (job: ProcessJob) => Promise<JobOutcome>;

export interface JobOptions {
  /** The variables that the handler needs; all that the task sees when left out. */
  readonly fetch?: readonly string[];
  /** How long the handler may take before the job is given out again. */
  readonly timeoutMs?: number;
}

/** A type of jobs, and who does them. */
export interface JobType {
  readonly type: string;
  readonly handle: HandleJob;
  readonly fetch: readonly string[];
  readonly timeoutMs: number;
}

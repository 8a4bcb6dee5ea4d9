import { activation, type Key, rowIds } from '@farled/engine';
import type { HotState } from '../state/hot-state';
import type { JobEntry } from '../storage/commit-batch';
import { jobBytes, MAX_JOBS_BYTES } from './job-bytes';
import type { JobRequest, LeasedJob } from './job-request';

export interface ActivatorPorts {
  /** Resolves when everything done so far is committed. */
  settled(): Promise<void>;
  /** The job cannot be handed out at all. */
  tooLarge(key: Key, bytes: number): void;
}

/** Makes what a worker gets out of a job and the variables that it can see. */
export class JobActivator {
  constructor(
    private readonly state: HotState,
    private readonly ports: ActivatorPorts,
  ) {}

  /** In the order of the jobs; those that are gone are left out. */
  async activate(jobs: readonly JobEntry[], request: JobRequest, deadline: number): Promise<LeasedJob[]> {
    const ids = jobs.flatMap(({ key, rootKey }) => [rowIds.owner(key), rowIds.instance(rootKey)]);
    await this.state.load(ids);
    // A worker must never see what could still be undone.
    while (ids.some((id) => this.state.rows.isUncommitted(id))) {
      await this.ports.settled();
      await this.state.load(ids);
    }
    return jobs.map(({ key }) => this.read(key, request, deadline)).filter((job) => job !== undefined);
  }

  private read(key: Key, request: JobRequest, deadline: number): LeasedJob | undefined {
    const { fetchVariables, worker } = request;
    const job = activation(this.state.rows, key, fetchVariables.length > 0 ? fetchVariables : undefined);
    if (!job) return undefined;
    const leased = { ...job, variables: JSON.stringify(job.variables), worker, deadline };
    const bytes = jobBytes(leased);
    if (bytes <= MAX_JOBS_BYTES) return leased;
    this.ports.tooLarge(key, bytes);
    return undefined;
  }
}

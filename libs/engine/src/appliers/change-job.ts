import type { EventOf } from '../protocol/event';
import type { Job } from '../state/instance-document';
import type { MutableState } from '../state/mutable-state';

/** Replaces fields of a job that is there. */
export function changeJob(state: MutableState, { key, rootKey }: EventOf<'JOB'>, change: Partial<Job>): void {
  const job = state.draft(rootKey!).jobs?.get(key);
  if (job) state.put(rootKey!, 'jobs', key, { ...job, ...change });
}

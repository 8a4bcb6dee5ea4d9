import type { Applier } from './applier';
import { changeJob } from './change-job';

/** The job has retries again. */
export const jobRetriesUpdated: Applier<'JOB'> = (state, event) =>
  changeJob(state, event, { retries: event.value.retries });

import type { Applier } from './applier';
import { changeJob } from './change-job';

/** The back-off is over. */
export const jobRecurredAfterBackoff: Applier<'JOB'> = (state, event) => changeJob(state, event, { recurs: undefined });

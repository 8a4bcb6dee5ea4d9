import type { Applier } from './applier';
import { changeJob } from './change-job';

/** The work went wrong: it can be taken again at once, after its back-off, or not before somebody has looked. */
export const jobFailed: Applier<'JOB'> = (state, event) => {
  const { retries, recurringTime, errorMessage } = event.value;
  const waits = recurringTime !== -1;
  changeJob(state, event, {
    retries,
    state: retries <= 0 ? 'failed' : undefined,
    recurs: waits ? recurringTime : undefined,
    error: errorMessage ? { message: errorMessage } : undefined,
  });
};

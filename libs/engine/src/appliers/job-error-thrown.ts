import type { Applier } from './applier';
import { changeJob } from './change-job';
import { removeJob } from './job-gone';

/** The work ended in an error: a job whose error is caught is done, another waits for its incident. */
export const jobErrorThrown: Applier<'JOB'> = (state, event) => {
  const { elementId, errorCode: code, errorMessage: message } = event.value;
  if (elementId !== 'NO_CATCH_EVENT_FOUND') return removeJob(state, event);
  changeJob(state, event, { state: 'error-thrown', error: { code, message } });
};

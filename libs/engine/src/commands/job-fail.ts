import { cutMessage } from '../shared/cut-message';
import { sayJobOf } from '../shared/jobs';
import { raiseIncident } from '../shared/raise-incident';
import { setLocal } from '../shared/set-variables';
import { findWorkableJob } from './find-job';
import type { Processor } from './processor';

/** The work went wrong: again at once, again after a back-off, or an incident when no retry is left. */
export const jobFail: Processor<'job-fail'> = (step, { key, retries, errorMessage, retryBackOff, variables }) => {
  const found = findWorkableJob(step, key, 'FAIL');
  if (!('on' in found)) return found;
  const { on } = found;
  const waits = retries > 0 && retryBackOff > 0;
  const message = cutMessage(errorMessage);
  sayJobOf(on, key, 'FAILED', {
    retries,
    errorMessage: message,
    retryBackoff: waits ? retryBackOff : 0,
    recurringTime: waits ? step.now + retryBackOff : -1,
    variables,
  });
  setLocal(on, on.key, variables);
  if (retries <= 0) raiseIncident(on, { type: 'JOB_NO_RETRIES', message: message || 'No retries are left' }, key);
  return undefined;
};

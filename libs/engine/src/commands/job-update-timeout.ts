import { sayJobOf } from '../shared/jobs';
import { findJob } from './find-job';
import { type Processor, reject } from './processor';

/** A worker's time with its job is set anew; the lease itself is the broker's. */
export const jobUpdateTimeout: Processor<'job-update-timeout'> = (step, { key, deadline, isActive }) => {
  const found = findJob(step, key);
  if (!found) return reject('UPDATE_TIMEOUT', 'NOT_FOUND', `there is no job with key ${key}`);
  const { state, recurs } = found.job;
  if (!isActive || state !== undefined || recurs !== undefined) {
    return reject('UPDATE_TIMEOUT', 'INVALID_STATE', `no worker has the job with key ${key}`);
  }
  sayJobOf(found.on, key, 'TIMEOUT_UPDATED', { deadline });
  return undefined;
};

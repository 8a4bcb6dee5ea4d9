import { sayJobOf } from '../shared/jobs';
import { findJob } from './find-job';
import { type Processor, reject } from './processor';

/** Gives a job retries; one with an incident is worked on again when that is resolved. */
export const jobUpdateRetries: Processor<'job-update-retries'> = (step, { key, retries }) => {
  if (retries < 1) return reject('UPDATE_RETRIES', 'INVALID_ARGUMENT', `retries must be above 0, not ${retries}`);
  const found = findJob(step, key);
  if (!found) return reject('UPDATE_RETRIES', 'NOT_FOUND', `there is no job with key ${key}`);
  sayJobOf(found.on, key, 'RETRIES_UPDATED', { retries });
  return undefined;
};

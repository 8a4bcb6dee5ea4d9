import { locate } from '../shared/element-context';
import { sayJobOf } from '../shared/jobs';
import { type Processor, reject } from './processor';

/** The back-off of a failed job is over: it can be taken again. */
export const jobRecur: Processor<'job-recur'> = (step, { key, rootKey }) => {
  const job = step.state.document(rootKey)?.jobs?.get(key);
  if (job?.recurs === undefined) {
    return reject('RECUR_AFTER_BACKOFF', 'NOT_FOUND', `there is no job with key ${key} that waits`);
  }
  if (job.recurs > step.now) {
    return reject('RECUR_AFTER_BACKOFF', 'INVALID_STATE', `the back-off of the job with key ${key} is not over`);
  }
  sayJobOf(locate(step, rootKey, job.element)!, key, 'RECURRED_AFTER_BACKOFF');
  return undefined;
};

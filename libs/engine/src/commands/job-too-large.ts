import { raiseIncident } from '../shared/raise-incident';
import { findWorkableJob } from './find-job';
import type { Processor } from './processor';

/** No message to a worker can hold the job with its variables: it stands still until somebody has made it smaller. */
export const jobTooLarge: Processor<'job-too-large'> = (step, { key, bytes }) => {
  const found = findWorkableJob(step, key, 'ACTIVATE');
  if (!('on' in found)) return found;
  const message = `The job with its variables takes ${bytes} bytes, more than a message can hold`;
  raiseIncident(found.on, { type: 'MESSAGE_SIZE_EXCEEDED', message }, key);
  return undefined;
};

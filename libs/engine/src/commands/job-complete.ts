import { sayJobOf } from '../shared/jobs';
import { askComplete } from '../shared/leave';
import { findWorkableJob } from './find-job';
import type { Processor } from './processor';

/** The work is done: its variables reach the element, and the element is left. */
export const jobComplete: Processor<'job-complete'> = (step, { key, variables }) => {
  const found = findWorkableJob(step, key, 'COMPLETE');
  if (!('on' in found)) return found;
  sayJobOf(found.on, key, 'COMPLETED', { variables });
  askComplete(found.on);
  return undefined;
};

import type { Key, Variables } from '../protocol/key';
import { afterListener } from '../shared/job-task';
import { sayJobOf } from '../shared/jobs';
import { askComplete } from '../shared/leave';
import { setLocal } from '../shared/set-variables';
import { attempt } from './attempt';
import { type FoundJob, findWorkableJob } from './find-job';
import type { Processor } from './processor';

/** The work is done: its variables reach the element, and the element is left, or goes on after a listener. */
export const jobComplete: Processor<'job-complete'> = (step, { key, variables }) => {
  const found = findWorkableJob(step, key, 'COMPLETE');
  if (!('on' in found)) return found;
  sayJobOf(found.on, key, 'COMPLETED', { variables });
  if (found.job.listener === undefined) askComplete(found.on);
  else listenerDone(found, found.job.listener, variables);
  return undefined;
};

/** What a start listener gives is the element's own; what an end listener gives is for the scope around it. */
function listenerDone({ on }: FoundJob, listener: number, variables: Variables): void {
  const scope: Key = on.instance.state === 'activating' ? on.key : on.scopeKey!;
  setLocal(on, scope, variables);
  attempt(on, () => afterListener(on, listener));
}

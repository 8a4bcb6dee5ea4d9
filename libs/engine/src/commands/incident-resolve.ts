import type { Context } from '../shared/context';
import { type ElementContext, locate } from '../shared/element-context';
import { settleIncident } from '../shared/raise-incident';
import { type Processor, reject } from './processor';

/** Somebody has removed the cause: the job can be taken again, or the element tries again what failed. */
export const incidentResolve: Processor<'incident-resolve'> = (step, { key }) => {
  const rootKey = step.state.ownerOf(key);
  const incident = rootKey === undefined ? undefined : step.state.document(rootKey)?.incidents?.get(key);
  if (rootKey === undefined || !incident) return reject('RESOLVE', 'NOT_FOUND', `there is no incident with key ${key}`);
  const on = locate(step, rootKey, incident.element)!;
  const job = incident.job === undefined ? undefined : on.document.jobs!.get(incident.job)!;
  // Zeebe 8.5 answers NOT_FOUND here although the job's state is what is wrong.
  if (job && job.retries <= 0) return reject('RESOLVE', 'NOT_FOUND', `the job ${incident.job} has no retries left`);
  settleIncident(on);
  if (!job) tryAgain(step, on);
  return undefined;
};

function tryAgain(step: Context, { rootKey, key, instance, element }: ElementContext): void {
  if (instance.state === 'completing') step.ask({ type: 'element-complete', rootKey, key });
  else if (instance.body && instance.state === undefined)
    step.ask({ type: 'inner-activate', rootKey, key, from: instance.body.started + 1 });
  else step.ask({ type: 'element-activate', rootKey, scopeKey: instance.scope, elementId: element.id, key });
}

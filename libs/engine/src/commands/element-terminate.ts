import { behaviors } from '../elements';
import { locate } from '../shared/element-context';
import { cancelJob } from '../shared/jobs';
import { say } from '../shared/lifecycle';
import { settleIncident } from '../shared/raise-incident';
import { terminated } from '../shared/terminated';
import { closeWaits } from '../shared/waits';
import type { Processor } from './processor';

/** An element instance is ended before it is done. */
export const elementTerminate: Processor<'element-terminate'> = (step, { rootKey, key }) => {
  const on = locate(step, rootKey, key);
  if (!on || on.instance.state === 'terminating') return undefined;
  say(on, 'ELEMENT_TERMINATING');
  cancelJob(on);
  closeWaits(on);
  settleIncident(on);
  (behaviors[on.element.kind].terminate ?? terminated)(on);
  return undefined;
};

import { behaviors } from '../elements';
import { locate } from '../shared/element-context';
import { stopWaiting } from '../shared/end-now';
import { say } from '../shared/lifecycle';
import { terminated } from '../shared/terminated';
import type { Processor } from './processor';

/** An element instance is ended before it is done. */
export const elementTerminate: Processor<'element-terminate'> = (step, { rootKey, key }) => {
  const on = locate(step, rootKey, key);
  if (!on || on.instance.state === 'terminating') return undefined;
  say(on, 'ELEMENT_TERMINATING');
  stopWaiting(on);
  (behaviors[on.element.kind].terminate ?? terminated)(on);
  return undefined;
};

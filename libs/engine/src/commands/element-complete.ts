import { behaviors } from '../elements';
import { type ElementContext, locate } from '../shared/element-context';
import { isInterrupted } from '../shared/fire';
import { isClosedTo } from '../shared/interrupt';
import { say } from '../shared/lifecycle';
import { attempt } from './attempt';
import type { Processor } from './processor';

/** What an element waited for has come: it is left, unless it is being ended. */
export const elementComplete: Processor<'element-complete'> = (step, { rootKey, key }) => {
  const on = locate(step, rootKey, key);
  if (!on || !canComplete(on)) return undefined;
  if (on.instance.state === undefined) say(on, 'ELEMENT_COMPLETING');
  attempt(on, behaviors[on.element.kind].complete);
  return undefined;
};

function canComplete(on: ElementContext): boolean {
  const { state, incident, scope } = on.instance;
  const around = scope === undefined ? undefined : on.step.state.element(on.rootKey, scope);
  if (around && isClosedTo(around, on.element.id)) return false;
  return state === undefined ? !isInterrupted(on) : state === 'completing' && incident === undefined;
}

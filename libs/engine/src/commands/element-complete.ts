import { behaviors } from '../elements';
import { type ElementContext, locate } from '../shared/element-context';
import { isInterrupted } from '../shared/fire';
import { isClosedTo } from '../shared/interrupt';
import { say } from '../shared/lifecycle';
import { sayProcessEvent } from '../shared/process-event';
import { attempt } from './attempt';
import type { Processor } from './processor';

/** What an element waited for has come: it is left, unless it is being ended. */
export const elementComplete: Processor<'element-complete'> = (step, { rootKey, key }) => {
  const on = locate(step, rootKey, key);
  if (!on || !canComplete(on)) return undefined;
  if (on.instance.state === undefined) say(on, 'ELEMENT_COMPLETING');
  attempt(on, behaviors[on.element.kind].complete, () => forgetEvent(on));
  return undefined;
};

/** What came with an event has been taken over; the next try goes on from there. */
function forgetEvent(on: ElementContext): void {
  const { trigger } = on.instance;
  if (trigger && on.element.kind !== 'event-based-gateway') sayProcessEvent(on, on.key, 'TRIGGERED', trigger);
}

function canComplete(on: ElementContext): boolean {
  const { state, incident, scope } = on.instance;
  const around = scope === undefined ? undefined : on.step.state.element(on.rootKey, scope);
  if (around && isClosedTo(around, on.element.id)) return false;
  return state === undefined ? !isInterrupted(on) : state === 'completing' && incident === undefined;
}

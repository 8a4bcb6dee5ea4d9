import { locate } from '../shared/element-context';
import { canFire, fire } from '../shared/fire';
import { timerFired } from '../triggers/timer/timer.trigger';
import { type Processor, reject } from './processor';

/** A timer is due. */
export const timerTrigger: Processor<'timer-trigger'> = (step, { key, rootKey }) => {
  const timer = step.state.document(rootKey)?.timers?.[key];
  const on = timer && locate(step, rootKey, timer.element);
  if (!timer || !on) return reject('TRIGGER', 'NOT_FOUND', `there is no timer with key ${key}`);
  if (!canFire(on)) return reject('TRIGGER', 'INVALID_STATE', `the element of the timer with key ${key} is not active`);
  timerFired(on, key, timer);
  fire(on, timer.target);
  return undefined;
};

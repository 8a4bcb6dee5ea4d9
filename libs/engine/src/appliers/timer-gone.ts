import type { Applier } from './applier';
import { removeWait } from './wait';

/** The timer has fired, or is not wanted any more. */
export const timerGone: Applier<'TIMER'> = (state, { key, value, rootKey }) => {
  state.drop(rootKey!, 'timers', key);
  removeWait(state, rootKey!, value.elementInstanceKey, key);
};

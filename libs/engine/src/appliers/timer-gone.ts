import type { Applier } from './applier';
import { changeStarts, without } from './change-starts';
import { removeWait } from './wait';

/** The timer has fired, or is not wanted any more. */
export const timerGone: Applier<'TIMER'> = (state, { key, value, rootKey }) => {
  if (rootKey === undefined) {
    changeStarts(state, value.processDefinitionKey, ({ timers, ...rest }) => ({
      ...rest,
      timers: without(timers, key),
    }));
    return;
  }
  state.drop(rootKey, 'timers', key);
  removeWait(state, rootKey, value.elementInstanceKey, key);
};

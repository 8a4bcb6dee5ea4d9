import type { Applier } from './applier';
import { changeStarts, put } from './change-starts';
import { addWait } from './wait';

/** An element instance waits for a point in time, or a process starts at it. */
export const timerCreated: Applier<'TIMER'> = (state, { key, value, rootKey }) => {
  const { elementInstanceKey: element, targetElementId: target, dueDate: due, repetitions, interval } = value;
  const cycle = interval === undefined ? {} : { repetitions, interval };
  if (rootKey === undefined) {
    const timer = { target, due, ...cycle };
    changeStarts(state, value.processDefinitionKey, ({ timers, ...rest }) => ({
      ...rest,
      timers: put(timers, key, timer),
    }));
    return;
  }
  state.put(rootKey, 'timers', key, { element, target, due, ...cycle });
  addWait(state, rootKey, element, key);
};

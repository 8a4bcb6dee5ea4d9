import type { Applier } from './applier';
import { addWait } from './wait';

/** The element instance waits for a point in time. */
export const timerCreated: Applier<'TIMER'> = (state, { key, value, rootKey }) => {
  const { elementInstanceKey: element, targetElementId: target, dueDate: due, repetitions, interval } = value;
  const cycle = interval === undefined ? {} : { repetitions, interval };
  state.put(rootKey!, 'timers', key, { element, target, due, ...cycle });
  addWait(state, rootKey!, element, key);
};

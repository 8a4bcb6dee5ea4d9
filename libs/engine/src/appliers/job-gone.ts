import type { EventOf } from '../protocol/event';
import type { MutableState } from '../state/mutable-state';
import { rowIds } from '../state/row-ids';
import type { Applier } from './applier';

/** The work is not wanted any more. */
export const jobCanceled: Applier<'JOB'> = removeJob;

/** The work is done: what came of the element's own work waits in the element for the output mappings. */
export const jobCompleted: Applier<'JOB'> = (state, event) => {
  removeJob(state, event);
  const { elementInstanceKey, elementId: element, variables, jobKind } = event.value;
  if (jobKind === 'EXECUTION_LISTENER') return;
  for (const _ in variables) {
    return state.changeElement(event.rootKey!, elementInstanceKey, (it) => {
      it.trigger = { element, variables };
    });
  }
};

/** Takes a job out of the state. */
export function removeJob(state: MutableState, { key, value, rootKey }: EventOf<'JOB'>): void {
  state.drop(rootKey!, 'jobs', key);
  state.changeElement(rootKey!, value.elementInstanceKey, (it) => {
    it.job = undefined;
  });
  state.remove(rowIds.owner(key));
}

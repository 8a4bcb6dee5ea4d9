import { activated, leaveActivity } from './activity';
import type { ElementBehavior } from './element-behavior';
import type { ElementContext } from './element-context';
import { createJob, createListenerJob, prepareJob } from './jobs';
import { mapInputs, mapOutputs } from './map-variables';
import { closeWaits, openBoundaries } from './waits';

/** A task that somebody outside does: it makes a job and waits until that is completed. Listeners come before and after. */
export const jobTask: ElementBehavior = {
  activate(on) {
    mapInputs(on);
    if (!callListener(on, 'start', 0)) begin(on);
  },
  complete(on) {
    mapOutputs(on);
    closeWaits(on);
    if (!callListener(on, 'end', 0)) leaveActivity(on);
  },
};

/** A listener is done: calls the next one, or goes on with what all of them stood before. */
export function afterListener(on: ElementContext, listener: number): void {
  if (on.instance.state === 'activating') {
    if (!callListener(on, 'start', listener + 1)) begin(on);
  } else if (!callListener(on, 'end', listener + 1)) leaveActivity(on);
}

function begin(on: ElementContext): void {
  const job = prepareJob(on, on.element.job!);
  openBoundaries(on);
  createJob(on, job);
  activated(on);
}

/** Makes the job of a listener; false when there is none. */
function callListener(on: ElementContext, at: 'start' | 'end', index: number): boolean {
  const listener = on.element.listeners?.[at][index];
  if (listener) createListenerJob(on, prepareJob(on, listener), index);
  return listener !== undefined;
}

import { throwOf } from '../triggers/throws';
import { activated, finish } from './activity';
import type { ElementBehavior } from './element-behavior';
import { jobTask } from './job-task';
import { askComplete } from './leave';
import { mapInputs, mapOutputs } from './map-variables';

/** An event that brings something about: a job for a message, what its definition says, or nothing. */
export const throwEvent: ElementBehavior = {
  activate(on) {
    const { job, throws } = on.element;
    if (job) return jobTask.activate(on);
    mapInputs(on);
    if (throws) return throwOf(throws).activate(on, throws);
    activated(on);
    askComplete(on);
  },
  complete(on) {
    const { throws } = on.element;
    const leave = throws && throwOf(throws).leave;
    if (!throws || !leave) return finish(on);
    mapOutputs(on);
    leave(on, throws);
  },
};

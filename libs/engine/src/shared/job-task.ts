import { activated, finish } from './activity';
import type { ElementBehavior } from './element-behavior';
import { createJob, prepareJob } from './jobs';
import { mapInputs } from './map-variables';
import { openBoundaries } from './waits';

/** A task that somebody outside does: it makes a job and waits until that is completed. */
export const jobTask: ElementBehavior = {
  activate(on) {
    mapInputs(on);
    const job = prepareJob(on, on.element.job!);
    openBoundaries(on);
    createJob(on, job);
    activated(on);
  },
  complete: finish,
};

import { evaluate } from '../../expressions/evaluate';
import { activated, finish } from '../../shared/activity';
import type { ElementBehavior } from '../../shared/element-behavior';
import { jobTask } from '../../shared/job-task';
import { askComplete } from '../../shared/leave';
import { mapInputs } from '../../shared/map-variables';
import { placeOf } from '../../shared/place';
import { sayProcessEvent } from '../../shared/process-event';
import { openBoundaries } from '../../shared/waits';

/** Evaluates an expression and goes on with its value, or makes a job for a worker. */
export const scriptTask: ElementBehavior = {
  activate(on) {
    const { script, id } = on.element;
    if (!script) return jobTask.activate(on);
    mapInputs(on);
    const variables = { [script.resultVariable]: evaluate(script.expression, placeOf(on)) };
    openBoundaries(on);
    activated(on);
    sayProcessEvent(on, on.key, 'TRIGGERING', { element: id, variables });
    askComplete(on);
  },
  complete: finish,
};

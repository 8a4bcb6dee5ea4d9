import { activated, finish } from '../../shared/activity';
import type { ElementBehavior } from '../../shared/element-behavior';
import { say } from '../../shared/lifecycle';
import { mapInputs } from '../../shared/map-variables';
import { throwEvent } from '../../shared/throw-event';

/** A token ends, and may bring something about; the last one of a scope ends the scope. */
export const endEvent: ElementBehavior = {
  ...throwEvent,
  activate(on) {
    const { job, throws } = on.element;
    if (job || throws) return throwEvent.activate(on);
    // As in Zeebe, one that brings nothing about has no step between its beginning and its end.
    mapInputs(on);
    activated(on);
    say(on, 'ELEMENT_COMPLETING');
    finish(on);
  },
};

import { activated, finish } from '../../shared/activity';
import type { ElementBehavior } from '../../shared/element-behavior';
import { askComplete } from '../../shared/leave';
import { mapInputs } from '../../shared/map-variables';

/** The none end event: a token ends; the last one of a scope ends the scope. */
export const endEvent: ElementBehavior = {
  activate(on) {
    mapInputs(on);
    activated(on);
    askComplete(on);
  },
  complete: finish,
};

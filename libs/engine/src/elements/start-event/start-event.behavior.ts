import { activated, finish } from '../../shared/activity';
import type { ElementBehavior } from '../../shared/element-behavior';
import { askComplete } from '../../shared/leave';

/** The none start event: where the first token begins. */
export const startEvent: ElementBehavior = {
  activate(on) {
    activated(on);
    askComplete(on);
  },
  complete: finish,
};

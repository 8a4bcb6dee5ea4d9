import { activated, finish } from '../../shared/activity';
import type { ElementBehavior } from '../../shared/element-behavior';
import { askComplete } from '../../shared/leave';

/** Has been hit while its activity was active: the token goes on from here. */
export const boundaryEvent: ElementBehavior = {
  activate(on) {
    activated(on);
    askComplete(on);
  },
  complete: finish,
};

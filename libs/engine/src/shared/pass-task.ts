import { activated, leaveActivity } from './activity';
import type { ElementBehavior } from './element-behavior';
import { askComplete } from './leave';
import { closeWaits, openBoundaries } from './waits';

/** A task that the engine takes no part in: entered and left; Zeebe maps no variables here either. */
export const passTask: ElementBehavior = {
  activate(on) {
    openBoundaries(on);
    activated(on);
    askComplete(on);
  },
  complete(on) {
    closeWaits(on);
    leaveActivity(on);
  },
};

import { activated, finish } from '../../shared/activity';
import type { ElementBehavior } from '../../shared/element-behavior';
import { askComplete } from '../../shared/leave';
import { mapInputs } from '../../shared/map-variables';
import { openWaits } from '../../shared/waits';

/** Waits for a message or a timer; after an event-based gateway the waiting is over already. */
export const intermediateCatchEvent: ElementBehavior = {
  activate(on) {
    mapInputs(on);
    if (on.element.afterEventGateway) {
      activated(on);
      return askComplete(on);
    }
    openWaits(on, [on.element]);
    activated(on);
  },
  complete: finish,
};

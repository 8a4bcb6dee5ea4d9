import { activated, finish } from '../../shared/activity';
import type { ElementBehavior } from '../../shared/element-behavior';
import { askComplete, leave } from '../../shared/leave';
import { mapEventOutputs, mapInputs } from '../../shared/map-variables';
import { openWaits } from '../../shared/waits';

/** Waits for a message, a timer or a signal; after an event-based gateway or a link there is nothing to wait for. */
export const intermediateCatchEvent: ElementBehavior = {
  activate(on) {
    mapInputs(on);
    if (on.element.event?.kind === 'link') {
      activated(on);
      return askComplete(on);
    }
    openWaits(on, [on.element]);
    activated(on);
  },
  complete(on) {
    if (!on.element.afterEventGateway) return finish(on);
    mapEventOutputs(on);
    leave(on);
  },
};

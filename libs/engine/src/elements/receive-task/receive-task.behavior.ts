import { activated, finish } from '../../shared/activity';
import type { ElementBehavior } from '../../shared/element-behavior';
import { mapInputs } from '../../shared/map-variables';
import { elementsOf, openWaits } from '../../shared/waits';

/** Waits for a message. */
export const receiveTask: ElementBehavior = {
  activate(on) {
    mapInputs(on);
    openWaits(on, [on.element, ...elementsOf(on, on.element.boundaries)]);
    activated(on);
  },
  complete: finish,
};

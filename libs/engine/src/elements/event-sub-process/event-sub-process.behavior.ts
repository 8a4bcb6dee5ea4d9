import { activated, finish } from '../../shared/activity';
import type { ElementBehavior } from '../../shared/element-behavior';
import { mapInputs } from '../../shared/map-variables';
import { startContainer } from '../../shared/start-container';
import { terminateChildren } from '../../shared/terminated';

/** A scope that an event has opened in the scope around it, beside or instead of what ran there. */
export const eventSubProcess: ElementBehavior = {
  activate(on) {
    mapInputs(on);
    activated(on);
    startContainer(on);
  },
  complete: finish,
  terminate: terminateChildren,
};

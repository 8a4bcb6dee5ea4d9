import { activated, finish } from '../../shared/activity';
import type { ElementBehavior } from '../../shared/element-behavior';
import { mapInputs } from '../../shared/map-variables';
import { startContainer } from '../../shared/start-container';
import { terminateChildren } from '../../shared/terminated';
import { openScope } from '../../shared/waits';

/** A scope of its own inside a process; done when nothing is left in it. */
export const subProcess: ElementBehavior = {
  activate(on) {
    mapInputs(on);
    openScope(on);
    activated(on);
    startContainer(on);
  },
  complete: finish,
  terminate: terminateChildren,
};

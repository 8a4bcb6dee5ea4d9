import { activated, finish } from '../../shared/activity';
import type { ElementBehavior } from '../../shared/element-behavior';
import { mapInputs } from '../../shared/map-variables';
import { startContainer } from '../../shared/start-container';
import { terminateChildren } from '../../shared/terminated';

/** A scope of its own inside a process; done when nothing is left in it. Its start event opens what it waits for. */
export const subProcess: ElementBehavior = {
  activate(on) {
    mapInputs(on);
    activated(on);
    startContainer(on);
  },
  complete: finish,
  terminate: terminateChildren,
};

import { activated } from '../../shared/activity';
import type { ElementBehavior } from '../../shared/element-behavior';
import { askComplete, leave } from '../../shared/leave';
import { mapEventOutputs } from '../../shared/map-variables';

/** Has been hit while its activity was active: the token goes on from here. */
export const boundaryEvent: ElementBehavior = {
  activate(on) {
    activated(on);
    askComplete(on);
  },
  complete(on) {
    mapEventOutputs(on);
    leave(on);
  },
};

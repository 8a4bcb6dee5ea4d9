import { activated } from '../../shared/activity';
import type { ElementBehavior } from '../../shared/element-behavior';
import { askComplete, leave } from '../../shared/leave';
import { mapEventOutputs } from '../../shared/map-variables';
import { openScope } from '../../shared/waits';
import { askForMessages } from '../../triggers/message/correlate';

/** Where the first token of a scope begins; what hits the scope is waited for as soon as that has the variables. */
export const startEvent: ElementBehavior = {
  activate(on) {
    activated(on);
    askComplete(on);
  },
  complete(on) {
    const scope = on.at(on.scopeKey)!;
    mapEventOutputs(on);
    openScope(scope);
    if (scope.instance.waits) askForMessages(scope);
    leave(on);
  },
};

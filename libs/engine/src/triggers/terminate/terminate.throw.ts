import { activated } from '../../shared/activity';
import { interruptByEnd } from '../../shared/interrupt';
import { askComplete } from '../../shared/leave';
import { say } from '../../shared/lifecycle';
import type { ThrowBehavior } from '../throw-behavior';

/** Ends all that is left in the scope around the event, and so the scope. */
export const terminateThrow: ThrowBehavior<'terminate'> = {
  activate(on) {
    activated(on);
    askComplete(on);
  },
  leave(on) {
    const scope = on.at(on.scopeKey)!;
    say(on, 'ELEMENT_COMPLETED');
    interruptByEnd(scope, on.element.id);
  },
};

import { activated } from '../../shared/activity';
import type { ElementContext } from '../../shared/element-context';
import { interruptByEnd } from '../../shared/interrupt';
import { say } from '../../shared/lifecycle';
import { mapOutputs } from '../../shared/map-variables';
import type { ThrowBehavior } from '../throw-behavior';

/** Ends all that is left in the scope around the event, and so the scope, before anything else can begin there. */
export const terminateThrow: ThrowBehavior<'terminate'> = {
  activate(on) {
    activated(on);
    say(on, 'ELEMENT_COMPLETING');
    mapOutputs(on);
    endScope(on);
  },
  leave: endScope,
};

function endScope(on: ElementContext): void {
  const scope = on.at(on.scopeKey)!;
  say(on, 'ELEMENT_COMPLETED');
  interruptByEnd(scope, on.element.id);
}

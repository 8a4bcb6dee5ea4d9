import type { Variables } from '../../protocol/key';
import { activated } from '../../shared/activity';
import type { ElementBehavior } from '../../shared/element-behavior';
import type { ElementContext } from '../../shared/element-context';
import { sayProcessEvent } from '../../shared/fire';
import { askComplete } from '../../shared/leave';
import { say } from '../../shared/lifecycle';
import { startContainer } from '../../shared/start-container';
import { terminateChildren, terminated } from '../../shared/terminated';
import { local } from '../../state/variables';

/** A process instance: starts at its none start event, and tells the call activity that called it when it is done. */
export const process: ElementBehavior = {
  activate(on) {
    activated(on);
    startContainer(on);
  },
  complete(on) {
    const caller = on.at(on.process.caller);
    const variables = caller && local(on.document, on.key);
    say(on, 'ELEMENT_COMPLETED');
    if (caller && variables) returnTo(caller, variables);
  },
  terminate: terminateChildren,
};

/** The call activity ends with it, or goes on with its variables, unless an event has hit it meanwhile. */
function returnTo(caller: ElementContext, variables: Variables): void {
  const { state, trigger } = caller.instance;
  if (state === 'terminating') terminated(caller);
  if (state !== undefined || trigger) return;
  const { call, outputs, id } = caller.element;
  const wanted = call!.allToParent || outputs.length > 0;
  if (wanted) sayProcessEvent(caller, caller.key, 'TRIGGERING', { element: id, variables });
  askComplete(caller);
}

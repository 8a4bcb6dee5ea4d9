import { activated } from '../../shared/activity';
import type { ElementBehavior } from '../../shared/element-behavior';
import { startTriggered } from '../../shared/fire';
import { checkInclusiveJoins } from '../../shared/joins';
import { say, sayFlowTaken } from '../../shared/lifecycle';
import { closeWaits, elementsOf, openWaits } from '../../shared/waits';

/** Waits for the first of the events that follow it, and goes on there. */
export const eventBasedGateway: ElementBehavior = {
  activate(on) {
    openWaits(
      on,
      elementsOf(
        on,
        on.element.outgoing.map(({ target }) => target),
      ),
    );
    activated(on);
  },
  complete(on) {
    const trigger = on.instance.trigger!;
    const scopeKey = on.scopeKey!;
    const flow = on.element.outgoing.find(({ target }) => target === trigger.element)!;
    closeWaits(on);
    say(on, 'ELEMENT_COMPLETED');
    sayFlowTaken(on, flow.id, scopeKey);
    startTriggered(on, scopeKey, trigger, [flow.id]);
    checkInclusiveJoins(on, scopeKey);
  },
};

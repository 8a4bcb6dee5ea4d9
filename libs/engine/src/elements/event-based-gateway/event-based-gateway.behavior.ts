import { activated } from '../../shared/activity';
import type { ElementBehavior } from '../../shared/element-behavior';
import { startTriggered } from '../../shared/fire';
import { checkInclusiveJoins } from '../../shared/joins';
import { say } from '../../shared/lifecycle';
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
    closeWaits(on);
    say(on, 'ELEMENT_COMPLETED');
    startTriggered(on, scopeKey, trigger);
    checkInclusiveJoins(on, scopeKey);
  },
};

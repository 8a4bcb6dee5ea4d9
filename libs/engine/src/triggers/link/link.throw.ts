import { activated } from '../../shared/activity';
import { askComplete } from '../../shared/leave';
import { say, sayActivating } from '../../shared/lifecycle';
import type { ThrowBehavior } from '../throw-behavior';

/** Goes on at the catch event of the same name. */
export const linkThrow: ThrowBehavior<'link'> = {
  activate(on) {
    activated(on);
    askComplete(on);
  },
  leave(on, { target }) {
    const { step, rootKey, process } = on;
    const scopeKey = on.scopeKey!;
    say(on, 'ELEMENT_COMPLETED');
    const key = step.nextKey();
    sayActivating(step, process, process.model.elements[target]!, { rootKey, key, scopeKey });
    step.ask({ type: 'element-activate', rootKey, scopeKey, elementId: target, key });
  },
};

import { activated } from '../../shared/activity';
import type { ElementBehavior } from '../../shared/element-behavior';
import type { ElementContext } from '../../shared/element-context';
import { askComplete, leave } from '../../shared/leave';
import { mapOutputs } from '../../shared/map-variables';
import { merge, setLocal } from '../../shared/set-variables';
import { elementsOf, openWaits } from '../../shared/waits';
import { correlateBuffered } from '../../triggers/message/correlate';

/** Where the first token of a scope begins; a process waits for its event sub-processes when that has its variables. */
export const startEvent: ElementBehavior = {
  activate(on) {
    activated(on);
    const { variables } = on.instance.trigger ?? {};
    if (variables && isOfProcess(on)) setLocal(on, on.key, variables);
    askComplete(on);
  },
  complete(on) {
    const scope = on.at(on.scopeKey)!;
    mapStart(on);
    if (isOfProcess(on)) openWaits(scope, elementsOf(on, scope.element.eventStarts ?? []));
    leave(on);
    if (isOfProcess(on) && scope.instance.waits) correlateBuffered(scope);
  },
};

/** Without mappings the variables of the event go to the scope around it, though it has them itself as well. */
function mapStart(on: ElementContext): void {
  const { variables } = on.instance.trigger ?? {};
  if (on.element.outputs.length > 0 || !variables) mapOutputs(on);
  else merge(on, on.scopeKey!, variables);
}

function isOfProcess({ element, process }: ElementContext): boolean {
  return element.container === process.model.id;
}

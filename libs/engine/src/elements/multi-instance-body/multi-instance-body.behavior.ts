import { activated, leaveActivity } from '../../shared/activity';
import type { ElementBehavior } from '../../shared/element-behavior';
import type { ElementContext } from '../../shared/element-context';
import { askComplete } from '../../shared/leave';
import { inputItems, startInner } from '../../shared/multi-instance';
import { merge, setLocal } from '../../shared/set-variables';
import { terminateChildren } from '../../shared/terminated';
import { closeWaits, openBoundaries } from '../../shared/waits';
import { entryOf } from '../../state/variables';

/** Repeats an activity for each item of a list, one after the other or all at once. */
export const multiInstanceBody: ElementBehavior = {
  activate(on) {
    const { step, rootKey, key } = on;
    const { output, isSequential } = on.element.loop!;
    const items = inputItems(on);
    openBoundaries(on);
    activated(on);
    if (output) setLocal(on, key, { [output.collection]: items.map(() => null) });
    if (items.length === 0) askComplete(on);
    else if (isSequential) startInner(on, items, 1);
    else step.ask({ type: 'inner-activate', rootKey, key });
  },
  complete(on) {
    closeWaits(on);
    giveOutput(on);
    leaveActivity(on);
  },
  terminate: terminateChildren,
};

function giveOutput(on: ElementContext): void {
  const { output } = on.element.loop!;
  const entry = output && entryOf(on.instance.variables, output.collection);
  if (entry) merge(on, on.scopeKey!, { [output.collection]: entry[1] });
}

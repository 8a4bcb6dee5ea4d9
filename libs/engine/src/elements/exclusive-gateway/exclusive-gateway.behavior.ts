import { evaluateBoolean } from '../../expressions/evaluate';
import type { SequenceFlow } from '../../model/executable-process';
import { defaultFlowOf } from '../../shared/default-flow';
import type { ElementBehavior } from '../../shared/element-behavior';
import type { ElementContext } from '../../shared/element-context';
import { leave, passThrough } from '../../shared/leave';
import { placeOf } from '../../shared/place';

/** One token in, one token out: over the first flow whose condition is true, else over the default flow. */
export const exclusiveGateway: ElementBehavior = {
  activate: (on) => passThrough(on, choose(on)),
  complete: (on) => leave(on, choose(on)),
};

function choose(on: ElementContext): readonly SequenceFlow[] {
  const { outgoing, defaultFlow } = on.element;
  if (outgoing.length === 0) return [];
  const place = placeOf(on);
  for (const flow of outgoing) {
    if (flow.id === defaultFlow) continue;
    if (!flow.condition || evaluateBoolean(flow.condition, place)) return [flow];
  }
  return [defaultFlowOf(on)];
}

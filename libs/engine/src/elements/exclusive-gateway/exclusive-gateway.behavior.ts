import { evaluateBoolean } from '../../expressions/evaluate';
import type { SequenceFlow } from '../../model/executable-process';
import type { ElementBehavior } from '../../shared/element-behavior';
import type { ElementContext } from '../../shared/element-context';
import { Failure } from '../../shared/failure';
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
  const fallback = outgoing.find(({ id }) => id === defaultFlow);
  if (!fallback) throw new Failure('CONDITION_ERROR', 'No condition is true, and there is no default flow');
  return [fallback];
}

import { evaluateBoolean } from '../../expressions/evaluate';
import type { SequenceFlow } from '../../model/executable-process';
import { defaultFlowOf } from '../../shared/default-flow';
import type { ElementBehavior } from '../../shared/element-behavior';
import type { ElementContext } from '../../shared/element-context';
import { leave, passThrough } from '../../shared/leave';
import { placeOf } from '../../shared/place';

/**
 * Joins: begins when all tokens that can still come have come (shared/joins). Forks: a token on every flow whose
 * condition is true, or on the default flow when none is.
 */
export const inclusiveGateway: ElementBehavior = {
  activate: (on) => passThrough(on, choose(on)),
  complete: (on) => leave(on, choose(on)),
};

function choose(on: ElementContext): readonly SequenceFlow[] {
  const { outgoing, defaultFlow } = on.element;
  if (outgoing.length === 0) return [];
  const place = placeOf(on);
  const chosen = outgoing.filter(
    ({ id, condition }) => id !== defaultFlow && (!condition || evaluateBoolean(condition, place)),
  );
  return chosen.length > 0 ? chosen : [defaultFlowOf(on)];
}

import { evaluateBoolean } from '../../expressions/evaluate';
import type { SequenceFlow } from '../../model/executable-process';
import type { ElementBehavior } from '../../shared/element-behavior';
import type { ElementContext } from '../../shared/element-context';
import { Failure } from '../../shared/failure';
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
  if (chosen.length > 0) return chosen;
  const fallback = outgoing.filter(({ id }) => id === defaultFlow);
  if (fallback.length === 0) throw new Failure('CONDITION_ERROR', 'No condition is true, and there is no default flow');
  return fallback;
}

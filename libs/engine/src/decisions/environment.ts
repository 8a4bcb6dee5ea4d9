import type { DrgElement, ExecutableDecision, ExecutableDecisions } from './model';
import type { Names, Session } from './session';

/** Where a graph of decisions gets what it does not make itself: from the caller's variables, or from the arguments of a service. */
export interface Environment {
  readonly session: Session;
  /** What was made so far. */
  readonly made: Map<ExecutableDecision, unknown>;
  /** What expressions see beside what their decision requires. */
  readonly names?: Names;
  /** The value of input data; null when nobody gave it. */
  input(input: DrgElement, model: ExecutableDecisions): unknown;
  /** A decision that is given and not made; undefined for one that has to be made. */
  given(decision: DrgElement): { readonly value: unknown } | undefined;
}

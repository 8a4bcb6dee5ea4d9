import { toJson } from '@farled/feel';
import type { Json } from '@farled/kernel';
import { DecisionFailed } from './decision-failed';
import { makeDecision } from './decision-maker';
import type { EvaluatedDecision } from './evaluated-decision';
import type { ExecutableDecisions } from './model';
import { Session } from './session';
import { VariablesEnvironment } from './variables-environment';

export interface DecisionResult {
  readonly output: Json;
  /** In the order they were made; the one that was asked, or that failed, comes last. */
  readonly evaluated: readonly EvaluatedDecision[];
  readonly failure?: { readonly decisionId: string; readonly message: string };
}

/** Makes a decision, and before it all those it requires, with the variables of the caller. */
export function evaluateDecision(
  model: ExecutableDecisions,
  decisionId: string,
  variables: Readonly<Record<string, Json>>,
  now: Date,
): DecisionResult {
  const session = new Session(variables, now, makeDecision);
  const { evaluated } = session;
  const decision = model.decisions.find(({ id }) => id === decisionId);
  if (!decision) {
    return { output: null, evaluated, failure: { decisionId, message: `No decision has the id '${decisionId}'` } };
  }
  try {
    const output = makeDecision(decision, model, new VariablesEnvironment(session, model));
    return { output: toJson(output), evaluated };
  } catch (error) {
    if (!(error instanceof DecisionFailed)) throw error;
    const failure = { decisionId: session.failedDecisionId ?? decisionId, message: error.message };
    return { output: null, evaluated, failure };
  }
}

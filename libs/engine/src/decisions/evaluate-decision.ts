import { toJson } from '@farled/feel';
import type { Json } from '@farled/kernel';
import { DecisionFailed } from './decision-failed';
import { DecisionScope } from './decision-scope';
import { evaluateTable } from './evaluate-table';
import type { ExecutableDecision, ExecutableDecisions } from './model';
import type { TableTrace } from './table-trace';

/** One decision that was made on the way to the one that was asked, as Zeebe tells it. */
export interface EvaluatedDecision extends Readonly<TableTrace> {
  readonly decisionId: string;
  readonly decisionName: string;
  readonly decisionType: 'DECISION_TABLE' | 'LITERAL_EXPRESSION';
  readonly decisionOutput: Json;
}

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
  const scope = new DecisionScope(model, variables, now);
  const evaluated: EvaluatedDecision[] = [];
  if (!model.decisions.some((decision) => decision.id === decisionId)) {
    return { output: null, evaluated, failure: { decisionId, message: `No decision has the id '${decisionId}'` } };
  }
  for (const decision of inOrder(model, decisionId)) {
    const { failure, ...made } = make(decision, scope);
    evaluated.push(made);
    if (failure !== undefined)
      return { output: null, evaluated, failure: { decisionId: decision.id, message: failure } };
  }
  return { output: evaluated.at(-1)?.decisionOutput ?? null, evaluated };
}

/** The decision and all it requires, each once and after what it requires itself. */
function inOrder(model: ExecutableDecisions, decisionId: string): readonly ExecutableDecision[] {
  const order = new Set<ExecutableDecision>();
  const visit = (id: string): void => {
    const decision = model.decisions.find((one) => one.id === id);
    if (!decision || order.has(decision)) return;
    for (const required of decision.requires) visit(required);
    order.add(decision);
  };
  visit(decisionId);
  return [...order];
}

function make(
  { id, name, variable, logic }: ExecutableDecision,
  scope: DecisionScope,
): EvaluatedDecision & { readonly failure?: string } {
  const trace: TableTrace = { evaluatedInputs: [], matchedRules: [] };
  const about = { decisionId: id, decisionName: name, decisionType: logic.type };
  try {
    const value =
      logic.type === 'DECISION_TABLE' ? evaluateTable(logic, scope, trace) : scope.evaluate(logic.expression);
    for (const known of [id, name, variable]) scope.setResult(known, value);
    return { ...about, ...trace, decisionOutput: toJson(value) };
  } catch (error) {
    if (!(error instanceof DecisionFailed)) throw error;
    return { ...about, ...trace, decisionOutput: null, failure: error.message };
  }
}

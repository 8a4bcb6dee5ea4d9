import { type DecisionResult, type EvaluatedDecision, evaluateDecision } from '../decisions';
import type { DecisionEvaluationRecord, EvaluatedDecisionRecord } from '../protocol/decision-evaluation';
import { DEFAULT_TENANT, type Key, type Variables } from '../protocol/key';
import { rowIds } from '../state/row-ids';
import type { DecisionRow, DecisionsRow } from '../state/rows';
import type { Context } from './context';

/** Who asks a decision; all -1 and empty for a client. */
export type Asker = Pick<
  DecisionEvaluationRecord,
  'bpmnProcessId' | 'processDefinitionKey' | 'processInstanceKey' | 'elementId' | 'elementInstanceKey'
>;

/** The latest version of a decision; undefined when there is none of that id. */
export function latestDecision(step: Context, decisionId: string): Key | undefined {
  return step.state.read<Key>(rowIds.decisionLatest(decisionId));
}

/** Makes a decision and says how it went. */
export function decide(
  step: Context,
  decisionKey: Key,
  variables: Variables,
  asker: Asker,
): DecisionEvaluationRecord & { key: Key } {
  const row = step.state.read<DecisionRow>(rowIds.decision(decisionKey))!;
  const model = step.models.decisions(row.decisionRequirementsKey);
  const keys = step.state.read<DecisionsRow>(rowIds.decisionsOf(row.decisionRequirementsKey)) ?? {};
  const result = evaluateDecision(model, row.decisionId, variables, new Date(step.now));
  const { decisionId, decisionName, version: decisionVersion, decisionRequirementsId, decisionRequirementsKey } = row;
  const value: DecisionEvaluationRecord = {
    decisionKey,
    decisionId,
    decisionName,
    decisionVersion,
    decisionRequirementsId,
    decisionRequirementsKey,
    decisionOutput: result.failure ? 'null' : JSON.stringify(result.output),
    ...asker,
    evaluatedDecisions: result.evaluated.map((decision) => describe(decision, keys)),
    ...failureOf(result),
    tenantId: DEFAULT_TENANT,
  };
  const key = step.nextKey();
  step.say({ valueType: 'DECISION_EVALUATION', intent: result.failure ? 'FAILED' : 'EVALUATED', key, value });
  return { ...value, key };
}

function failureOf({ failure }: DecisionResult) {
  return { evaluationFailureMessage: failure?.message ?? '', failedDecisionId: failure?.decisionId ?? '' };
}

function describe(decision: EvaluatedDecision, keys: DecisionsRow): EvaluatedDecisionRecord {
  const { decisionId, decisionName, decisionType, decisionOutput, evaluatedInputs, matchedRules } = decision;
  const { key = -1, version = -1 } = keys[decisionId] ?? {};
  return {
    decisionId,
    decisionName,
    decisionKey: key,
    decisionVersion: version,
    decisionType,
    decisionOutput: JSON.stringify(decisionOutput),
    tenantId: DEFAULT_TENANT,
    evaluatedInputs: evaluatedInputs.map((input) => ({ ...input, inputValue: JSON.stringify(input.inputValue) })),
    matchedRules: matchedRules.map((rule) => ({
      ...rule,
      evaluatedOutputs: rule.evaluatedOutputs.map((o) => ({ ...o, outputValue: JSON.stringify(o.outputValue) })),
    })),
  };
}

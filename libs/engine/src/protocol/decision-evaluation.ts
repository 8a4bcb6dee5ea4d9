import type { Key } from './key';

export type DecisionEvaluationIntent = 'EVALUATED' | 'FAILED';

/** One decision on the way to the result, as Zeebe tells it. */
export interface EvaluatedDecisionRecord {
  readonly decisionId: string;
  readonly decisionName: string;
  readonly decisionKey: Key;
  readonly decisionVersion: number;
  readonly decisionType: string;
  /** JSON text. */
  readonly decisionOutput: string;
  readonly tenantId: string;
  readonly evaluatedInputs: readonly { inputId: string; inputName: string; inputValue: string }[];
  readonly matchedRules: readonly {
    ruleId: string;
    ruleIndex: number;
    evaluatedOutputs: readonly { outputId: string; outputName: string; outputValue: string }[];
  }[];
}

/** A decision was asked, with what came of it. */
export interface DecisionEvaluationRecord {
  readonly decisionKey: Key;
  readonly decisionId: string;
  readonly decisionName: string;
  readonly decisionVersion: number;
  readonly decisionRequirementsId: string;
  readonly decisionRequirementsKey: Key;
  /** JSON text. */
  readonly decisionOutput: string;
  readonly bpmnProcessId: string;
  readonly processDefinitionKey: Key;
  readonly processInstanceKey: Key;
  readonly elementId: string;
  readonly elementInstanceKey: Key;
  readonly evaluatedDecisions: readonly EvaluatedDecisionRecord[];
  readonly evaluationFailureMessage: string;
  readonly failedDecisionId: string;
  readonly tenantId: string;
}

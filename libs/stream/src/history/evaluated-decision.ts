import type { StreamEvaluatedDecision } from '../stream.views';

/** A decision on the way, without what else its engine writes of it. */
export const evaluatedDecision = (step: StreamEvaluatedDecision): StreamEvaluatedDecision => ({
  decisionId: step.decisionId,
  decisionName: step.decisionName,
  decisionVersion: step.decisionVersion,
  decisionType: step.decisionType,
  decisionOutput: step.decisionOutput,
  evaluatedInputs: step.evaluatedInputs.map(({ inputId, inputName, inputValue }) => ({
    inputId,
    inputName,
    inputValue,
  })),
  matchedRules: step.matchedRules.map(({ ruleId, ruleIndex, evaluatedOutputs }) => ({
    ruleId,
    ruleIndex,
    evaluatedOutputs: evaluatedOutputs.map(({ outputId, outputName, outputValue }) => ({
      outputId,
      outputName,
      outputValue,
    })),
  })),
});

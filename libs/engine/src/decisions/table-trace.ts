import type { Json } from '@farled/kernel';

interface EvaluatedInput {
  readonly inputId: string;
  readonly inputName: string;
  readonly inputValue: Json;
}

interface EvaluatedOutput {
  readonly outputId: string;
  readonly outputName: string;
  readonly outputValue: Json;
}

export interface MatchedRule {
  readonly ruleId: string;
  /** Counted from 1. */
  readonly ruleIndex: number;
  readonly evaluatedOutputs: readonly EvaluatedOutput[];
}

/** A rule whose tests all hold, with its results. */
export interface Match {
  readonly ruleIndex: number;
  readonly values: readonly unknown[];
}

export interface TableTrace {
  evaluatedInputs: readonly EvaluatedInput[];
  matchedRules: readonly MatchedRule[];
}

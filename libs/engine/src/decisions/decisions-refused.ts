export interface DecisionProblem {
  /** Empty when the whole file is meant. */
  readonly elementId: string;
  readonly reason: string;
}

/** A DMN file that cannot be evaluated here; says of each element why. */
export class DecisionsRefused extends Error {
  override readonly name = 'DecisionsRefused';
  constructor(readonly problems: readonly DecisionProblem[]) {
    super(problems.map((problem) => [problem.elementId, problem.reason].filter(Boolean).join(': ')).join('\n'));
  }
}

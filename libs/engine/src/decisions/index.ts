export { DecisionsRefused } from './decisions-refused';
export { type DecisionResult, evaluateDecision } from './evaluate-decision';
export type { EvaluatedDecision } from './evaluated-decision';
export { linkModel } from './link-model';
export type { ExecutableDecision, ExecutableDecisions } from './model';
export { parseDecisions } from './parse-decisions';

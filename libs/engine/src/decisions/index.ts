export { DecisionsRefused } from './decisions-refused';
export { type DecisionResult, type EvaluatedDecision, evaluateDecision } from './evaluate-decision';
export type { ExecutableDecision, ExecutableDecisions } from './model';
export { parseDecisions } from './parse-decisions';

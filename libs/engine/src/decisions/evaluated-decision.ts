import type { Json } from '@farled/kernel';
import type { TableTrace } from './table-trace';

/** One decision that was made on the way to the one that was asked, as Zeebe tells it; functions that were called too. */
export interface EvaluatedDecision extends Readonly<TableTrace> {
  readonly decisionId: string;
  readonly decisionName: string;
  readonly decisionType: DecisionType;
  readonly decisionOutput: Json;
}

export type DecisionType =
  | 'DECISION_TABLE'
  | 'LITERAL_EXPRESSION'
  | 'CONTEXT'
  | 'INVOCATION'
  | 'LIST'
  | 'RELATION'
  | 'UNKNOWN';

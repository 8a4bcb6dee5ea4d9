import type { Boxed } from './boxed';
import type { DecisionType } from './evaluated-decision';

const TYPES: Partial<Readonly<Record<Boxed['kind'], DecisionType>>> = {
  table: 'DECISION_TABLE',
  literal: 'LITERAL_EXPRESSION',
  context: 'CONTEXT',
  invocation: 'INVOCATION',
  list: 'LIST',
  relation: 'RELATION',
};

/** What Zeebe calls the logic of a decision or function. */
export const typeOfLogic = (logic: Boxed | undefined): DecisionType => (logic && TYPES[logic.kind]) ?? 'UNKNOWN';

export const HIT_POLICIES = ['UNIQUE', 'FIRST', 'ANY', 'PRIORITY', 'RULE ORDER', 'OUTPUT ORDER', 'COLLECT'] as const;
export type HitPolicy = (typeof HIT_POLICIES)[number];

export const AGGREGATIONS = ['SUM', 'MIN', 'MAX', 'COUNT'] as const;
export type Aggregation = (typeof AGGREGATIONS)[number];

export interface DecisionTable {
  readonly kind: 'table';
  readonly hitPolicy: HitPolicy;
  readonly aggregation?: Aggregation;
  readonly inputs: readonly InputClause[];
  readonly outputs: readonly OutputClause[];
  readonly rules: readonly Rule[];
  /** Names around it, beside those of the model, that FEEL must know. */
  readonly names: readonly string[];
}

export interface InputClause {
  readonly id: string;
  /** Its label, or else the expression itself. */
  readonly name: string;
  readonly expression: string;
}

export interface OutputClause {
  readonly id: string;
  /** Key in the result when the table has several outputs. */
  readonly name: string;
  readonly label: string;
  readonly typeRef?: string;
  /** FEEL for the list of values it may have, the most important first (PRIORITY, OUTPUT ORDER). */
  readonly values?: string;
  /** FEEL for its value when no rule matches. */
  readonly default?: string;
}

export interface Rule {
  readonly id: string;
  /** One cell an input; empty means that anything will do. */
  readonly tests: readonly string[];
  /** One FEEL expression an output; empty means null. */
  readonly results: readonly string[];
}

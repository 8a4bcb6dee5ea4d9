import type { DecisionTable } from './table';

/** A boxed expression (DMN 1.5, 10.2) as plain data. */
export type Boxed = BoxedExpression & {
  /** What its value has to be; null when it is not. */
  readonly typeRef?: string;
};

type BoxedExpression =
  | Literal
  | DecisionTable
  | { readonly kind: 'context'; readonly entries: readonly Entry[] }
  | { readonly kind: 'list'; readonly items: readonly Boxed[] }
  | { readonly kind: 'relation'; readonly columns: readonly string[]; readonly rows: readonly (readonly Boxed[])[] }
  | { readonly kind: 'invocation'; readonly called: Boxed; readonly bindings: readonly Binding[] }
  | FunctionDefinition
  | { readonly kind: 'conditional'; readonly condition: Boxed; readonly holds: Boxed; readonly otherwise: Boxed }
  | { readonly kind: 'for'; readonly iterator: string; readonly domain: Boxed; readonly body: Boxed }
  | { readonly kind: 'filter'; readonly domain: Boxed; readonly match: Boxed }
  | Quantified
  | { readonly kind: 'nothing' };

export type BoxedKind = Boxed['kind'];
export type BoxedOf<K extends BoxedKind> = Extract<Boxed, { kind: K }>;

interface Literal {
  readonly kind: 'literal';
  readonly text: string;
  /** Names around it, beside those of the model, that FEEL must know. */
  readonly names: readonly string[];
  /** Why it cannot be read; it fails when it is evaluated. */
  readonly broken?: string;
}

export interface Entry {
  /** Empty for the result of the context. */
  readonly name: string;
  readonly typeRef?: string;
  readonly value: Boxed;
}

interface Binding {
  readonly parameter: string;
  readonly value: Boxed;
}

interface FunctionDefinition {
  readonly kind: 'function';
  readonly parameters: readonly { readonly name: string; readonly typeRef?: string }[];
  /** Left out for functions in another language, which answer null. */
  readonly body?: Boxed;
}

interface Quantified {
  readonly kind: 'quantified';
  readonly quantifier: 'some' | 'every';
  readonly iterator: string;
  readonly domain: Boxed;
  readonly condition: Boxed;
}

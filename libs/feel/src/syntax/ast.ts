/** A FEEL expression as plain data (DMN 1.5, chapter 10.3). */
export type Node =
  | { readonly kind: 'literal'; readonly value: null | boolean | string }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'temporal'; readonly text: string }
  | { readonly kind: 'input' }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'list'; readonly items: readonly Node[] }
  | { readonly kind: 'context'; readonly entries: readonly ContextEntry[] }
  | RangeNode
  | { readonly kind: 'negate'; readonly operand: Node }
  | BinaryNode
  | { readonly kind: 'logic'; readonly operator: 'and' | 'or'; readonly left: Node; readonly right: Node }
  | { readonly kind: 'between'; readonly value: Node; readonly low: Node; readonly high: Node }
  | { readonly kind: 'in'; readonly value: Node; readonly tests: readonly Node[] }
  | { readonly kind: 'instance-of'; readonly value: Node; readonly type: TypeNode }
  | { readonly kind: 'path'; readonly of: Node; readonly name: string }
  | { readonly kind: 'filter'; readonly list: Node; readonly condition: Node }
  | CallNode
  | { readonly kind: 'if'; readonly condition: Node; readonly then: Node; readonly otherwise: Node }
  | { readonly kind: 'for'; readonly iterators: readonly Iterator[]; readonly body: Node }
  | QuantifiedNode
  | FunctionNode
  | TestsNode;

export type NodeKind = Node['kind'];
export type NodeOf<K extends NodeKind> = Extract<Node, { kind: K }>;

export interface ContextEntry {
  readonly key: string;
  readonly value: Node;
}

/** `[a..b]` and its open forms; an end that is left out (`> 5`) is unbounded. */
export interface RangeNode {
  readonly kind: 'range';
  readonly start?: Node;
  readonly end?: Node;
  readonly startIncluded: boolean;
  readonly endIncluded: boolean;
  /** `= x` and `!= x`, which are not ranges but stand where a range may. */
  readonly equality?: '=' | '!=';
}

export type Operator = '+' | '-' | '*' | '/' | '**' | '=' | '!=' | '<' | '<=' | '>' | '>=';

interface BinaryNode {
  readonly kind: 'binary';
  readonly operator: Operator;
  readonly left: Node;
  readonly right: Node;
}

export interface CallNode {
  readonly kind: 'call';
  readonly callee: Node;
  readonly arguments: readonly Argument[];
}

export interface Argument {
  readonly name?: string;
  readonly value: Node;
}

/** One `x in list` or `x in 1..3` of a loop. */
export interface Iterator {
  readonly name: string;
  readonly domain: Node;
  readonly to?: Node;
}

interface QuantifiedNode {
  readonly kind: 'quantified';
  readonly quantifier: 'some' | 'every';
  readonly iterators: readonly Iterator[];
  readonly condition: Node;
}

export interface FunctionNode {
  readonly kind: 'function';
  readonly parameters: readonly { readonly name: string; readonly type?: TypeNode }[];
  /** Left out for `external` functions, which answer null here. */
  readonly body?: Node;
}

/** A cell of a decision table: any of the tests holds for the input `?`. */
export interface TestsNode {
  readonly kind: 'tests';
  readonly negated: boolean;
  /** Empty for `-`: anything will do. */
  readonly tests: readonly Test[];
}

export interface Test {
  readonly node: Node;
  /** `= x` and `!= x`: compare, do not look inside. */
  readonly equality?: '=' | '!=';
}

export interface TypeNode {
  readonly name: string;
  readonly of?: TypeNode;
  readonly members?: Readonly<Record<string, TypeNode>>;
  readonly parameters?: readonly TypeNode[];
}

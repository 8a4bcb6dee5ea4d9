import type { Operator } from '../syntax/ast';
import { addValues, divideValues, multiplyValues, negateValue, powerOf, subtractValues } from '../values/arithmetic';
import { compare, equals } from '../values/compare';
import { describe } from '../values/describe';
import { costOfValue, OPERATOR_COSTS } from './costs';
import type { NodeCompilers } from './evaluator';
import type { Run } from './run';

type Compute = (left: unknown, right: unknown, run: Run) => unknown;

/** Sums, products and comparisons; null with a warning when the two sides do not go together. */
export const arithmetic: NodeCompilers<'binary' | 'negate'> = {
  binary: (node, compile) => {
    const [left, right] = [compile(node.left), compile(node.right)];
    const compute = OPERATORS[node.operator];
    const cost = OPERATOR_COSTS[node.operator];
    return (scope) => {
      const [a, b] = [left(scope), right(scope)];
      scope.run.spend(cost + costOfValue(a) + costOfValue(b));
      return compute(a, b, scope.run);
    };
  },
  negate: (node, compile) => {
    const operand = compile(node.operand);
    return (scope) => {
      const value = operand(scope);
      scope.run.spend(1 + costOfValue(value));
      return negateValue(value) ?? scope.run.warn(`Cannot negate ${describe(value)}`);
    };
  },
};

const computed =
  (operator: Operator, compute: (left: unknown, right: unknown) => unknown): Compute =>
  (left, right, run) =>
    compute(left, right) ?? run.warn(`Cannot compute ${describe(left)} ${operator} ${describe(right)}`);

const compared =
  (operator: Operator, holds: (order: number) => boolean): Compute =>
  (left, right, run) => {
    const order = compare(left, right);
    if (order !== undefined) return holds(order);
    return run.warn(`Cannot compare ${describe(left)} ${operator} ${describe(right)}`);
  };

const OPERATORS: Readonly<Record<Operator, Compute>> = {
  '+': computed('+', addValues),
  '-': computed('-', subtractValues),
  '*': computed('*', multiplyValues),
  '/': computed('/', divideValues),
  '**': computed('**', powerOf),
  '<': compared('<', (order) => order < 0),
  '<=': compared('<=', (order) => order <= 0),
  '>': compared('>', (order) => order > 0),
  '>=': compared('>=', (order) => order >= 0),
  '=': (left, right, run) => equality(left, right, run),
  '!=': (left, right, run) => {
    const isEqual = equality(left, right, run);
    return isEqual === null ? null : !isEqual;
  },
};

/** A list of one and its only item count as the same (DMN 1.5, 10.3.2.9.4). */
function equality(left: unknown, right: unknown, run: Run): boolean | null {
  const [a, b] = Array.isArray(left) === Array.isArray(right) ? [left, right] : [single(left), single(right)];
  return equals(a, b) ?? run.warn(`Cannot compare ${describe(left)} = ${describe(right)}`);
}

const single = (value: unknown): unknown => (Array.isArray(value) && value.length === 1 ? value[0] : value);

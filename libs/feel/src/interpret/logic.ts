import { compare, isInRange, passes } from '../values/compare';
import { describe } from '../values/describe';
import { FeelRange } from '../values/feel-range';
import type { NodeCompilers } from './evaluator';

/** Logic with three values (true, false, null; DMN 1.5, table 50), `between`, `in` and `if`. */
export const logic: NodeCompilers<'logic' | 'between' | 'in' | 'if'> = {
  logic: (node, compile) => {
    const [left, right] = [compile(node.left), compile(node.right)];
    const decisive = node.operator === 'or';
    return (scope) => {
      const first = left(scope);
      if (first === decisive) return decisive;
      const second = right(scope);
      if (second === decisive) return decisive;
      if (first === !decisive && second === !decisive) return !decisive;
      const odd = typeof first === 'boolean' ? second : first;
      return odd === null ? null : scope.run.warn(`Expected true or false, but found ${describe(odd)}`);
    };
  },
  between: (node, compile) => {
    const [value, low, high] = [compile(node.value), compile(node.low), compile(node.high)];
    return (scope) => {
      const [held, from, to] = [value(scope), low(scope), high(scope)];
      if (compare(held, from) === undefined || compare(held, to) === undefined) {
        return scope.run.warn(`Cannot compare ${describe(held)} between ${describe(from)} and ${describe(to)}`);
      }
      return isInRange(held, new FeelRange(from, to, true, true));
    };
  },
  in: (node, compile) => {
    const value = compile(node.value);
    const tests = node.tests.map(compile);
    return (scope) => {
      const held = value(scope);
      const results = tests.map((test) => passes(held, test(scope)));
      if (results.includes(true)) return true;
      if (!results.includes(null)) return false;
      return scope.run.warn(`Cannot tell whether ${describe(held)} is in there`);
    };
  },
  if: (node, compile) => {
    const [condition, then, otherwise] = [compile(node.condition), compile(node.then), compile(node.otherwise)];
    return (scope) => (condition(scope) === true ? then(scope) : otherwise(scope));
  },
};

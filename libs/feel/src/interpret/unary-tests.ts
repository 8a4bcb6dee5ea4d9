import type { Node, Test } from '../syntax/ast';
import { contains } from '../syntax/children';
import { equals, passes } from '../values/compare';
import { describe } from '../values/describe';
import { type Compile, type Evaluator, INPUT, type NodeCompilers } from './evaluator';

type TestEvaluator = (input: unknown, ...rest: Parameters<Evaluator>) => boolean | null;

/** Cells of decision tables: true when any of the tests holds for the input. */
export const unaryTests: NodeCompilers<'tests'> = {
  tests: (node, compile) => {
    const tests = node.tests.map((test) => compileTest(test, compile));
    return (scope) => {
      if (tests.length === 0) return true;
      const input = scope.find(INPUT) ?? null;
      const results = tests.map((test) => test(input, scope));
      if (results.includes(true)) return !node.negated;
      if (!results.includes(null)) return node.negated;
      return scope.run.warn(`Cannot tell whether ${describe(input)} passes the test`);
    };
  },
};

function compileTest(test: Test, compile: Compile): TestEvaluator {
  const value = compile(test.node);
  if (test.equality === '=') return (input, scope) => equals(input, value(scope));
  if (test.equality === '!=') {
    return (input, scope) => {
      const isEqual = equals(input, value(scope));
      return isEqual === null ? null : !isEqual;
    };
  }
  if (mentionsInput(test.node)) return (_, scope) => asBoolean(value(scope));
  return (input, scope) => passesOrHolds(input, value(scope));
}

/** A test that is no question about `?` may still be a condition on other variables. */
function passesOrHolds(input: unknown, value: unknown): boolean | null {
  if (typeof value === 'boolean' && typeof input !== 'boolean') return value;
  return passes(input, value);
}

const asBoolean = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null);

const mentionsInput = (node: Node): boolean => contains(node, (inner) => inner.kind === 'input');

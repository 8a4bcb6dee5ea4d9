import { findBuiltIn } from '../builtins/registry';
import { conforms } from '../values/conforms';
import { describe } from '../values/describe';
import { memberOf } from '../values/members';
import { isNumber, toInteger } from '../values/numbers';
import type { Evaluator, NodeCompilers } from './evaluator';
import { ItemScope } from './item-scope';
import type { Run } from './run';
import type { Scope } from './scope';

/** Names, what stands behind a dot or in a filter, and `instance of`. */
export const paths: NodeCompilers<'name' | 'path' | 'filter' | 'instance-of'> = {
  name: ({ name }) => {
    const builtIn = findBuiltIn(name);
    return (scope) => {
      const value = scope.find(name);
      return value !== undefined ? value : (builtIn ?? scope.run.warn(`No variable found with name '${name}'`));
    };
  },
  path: (node, compile) => {
    const of = compile(node.of);
    return (scope) => readMember(of(scope), node.name, scope.run);
  },
  filter: (node, compile) => {
    const [list, condition] = [compile(node.list), compile(node.condition)];
    return (scope) => {
      const value = list(scope);
      if (value === null) return null;
      return filter(Array.isArray(value) ? value : [value], condition, scope);
    };
  },
  'instance-of': (node, compile) => {
    const value = compile(node.value);
    return (scope) => conforms(value(scope), node.type);
  },
};

function readMember(value: unknown, name: string, run: Run): unknown {
  if (Array.isArray(value)) {
    run.spend(value.length);
    return value.map((item) => readMember(item, name, run));
  }
  const member = memberOf(value, name);
  return member === undefined ? run.warn(`No '${name}' found in ${describe(value)}`) : member;
}

/** A number picks one item, from the end when negative; anything else keeps the items for which it is true. */
function filter(list: readonly unknown[], condition: Evaluator, scope: Scope): unknown {
  scope.run.spend(list.length);
  const first = condition(list.length > 0 ? new ItemScope(scope, list[0]) : scope);
  if (isNumber(first)) return itemAt(list, toInteger(first));
  return list.filter((item, i) => (i === 0 ? first : condition(new ItemScope(scope, item))) === true);
}

function itemAt(list: readonly unknown[], index: number | undefined): unknown {
  if (index === undefined || index === 0) return null;
  return list.at(index > 0 ? index - 1 : index) ?? null;
}

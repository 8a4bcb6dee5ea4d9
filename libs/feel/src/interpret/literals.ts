import { FeelRange } from '../values/feel-range';
import { numberOf } from '../values/numbers';
import { parseTemporal } from '../values/parse-temporal';
import { contextOf } from '../values/types';
import { type Evaluator, INPUT, type NodeCompilers } from './evaluator';
import { NameScope } from './name-scope';
import type { Scope } from './scope';

const constant =
  (value: unknown): Evaluator =>
  () =>
    value;

/** Numbers, texts, dates, lists, contexts and ranges as they are written. */
export const literals: NodeCompilers<'literal' | 'number' | 'temporal' | 'input' | 'list' | 'context' | 'range'> = {
  literal: (node) => constant(node.value),
  number: (node) => constant(numberOf(node.text) ?? null),
  temporal: (node) => {
    const value = parseTemporal(node.text);
    return value === undefined ? ({ run }) => run.warn(`'${node.text}' is no date, time or duration`) : constant(value);
  },
  input: () => (scope) => scope.find(INPUT) ?? null,
  list: (node, compile) => {
    const items = node.items.map(compile);
    return (scope) => {
      scope.run.spend(items.length);
      return items.map((item) => item(scope));
    };
  },
  context: (node, compile) => {
    const entries = node.entries.map(({ key, value }) => ({
      key,
      value: compile(value),
      isFunction: value.kind === 'function',
    }));
    const doubled = node.entries.find(({ key }, i) => node.entries.findIndex((one) => one.key === key) < i);
    if (doubled) return ({ run }) => run.warn(`The entry '${doubled.key}' stands twice in the context`);
    return (outer) => {
      outer.run.spend(entries.length);
      let scope: Scope = outer;
      const made = entries.map(({ key, value, isFunction }) => {
        const inner = new NameScope(scope, key);
        const result = value(isFunction ? inner : scope);
        inner.bind(result);
        scope = inner;
        return [key, result] as const;
      });
      return contextOf(made);
    };
  },
  range: (node, compile) => {
    const start = node.start && compile(node.start);
    const end = node.end && compile(node.end);
    const { startIncluded, endIncluded, equality } = node;
    return (scope) => new FeelRange(start?.(scope), end?.(scope), startIncluded, endIncluded, equality);
  },
};

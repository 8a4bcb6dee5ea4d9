import { callFeelFunction, conforms, FeelFunction } from '@farled/feel';
import type { Boxed, BoxedKind, BoxedOf } from './boxed';
import { MISMATCH } from './coerce';
import { DecisionFailed } from './decision-failed';
import { evaluateTable } from './evaluate-table';
import type { Scope } from './scope';
import type { TableTrace } from './table-trace';

/** The value of a boxed expression, as its type wants it; `trace` hears what a table saw. */
export function evaluateBoxed(boxed: Boxed, scope: Scope, trace?: TableTrace): unknown {
  const evaluate = EVALUATORS[boxed.kind] as (boxed: Boxed, scope: Scope, trace?: TableTrace) => unknown;
  return scope.coerced(evaluate(boxed, scope, trace), boxed.kind === 'function' ? undefined : boxed.typeRef);
}

type Evaluators = { readonly [K in BoxedKind]: (boxed: BoxedOf<K>, scope: Scope, trace?: TableTrace) => unknown };

const EVALUATORS: Evaluators = {
  nothing: () => null,
  literal: ({ text, names, broken }, scope) => {
    if (broken !== undefined) throw new DecisionFailed(broken);
    return scope.evaluate(text, names);
  },
  table: (table, scope, trace) => evaluateTable(table, scope, trace),
  context: evaluateContext,
  list: ({ items }, scope) => items.map((item) => evaluateBoxed(item, scope)),
  relation: ({ columns, rows }, scope) =>
    rows.map((row) =>
      Object.fromEntries(columns.map((column, i) => [column, row[i] ? evaluateBoxed(row[i], scope) : null])),
    ),
  invocation: ({ called, bindings }, scope) => {
    const callee = evaluateBoxed(called, scope);
    if (!(callee instanceof FeelFunction)) return null;
    const values = bindings.map(({ parameter, value }) => [parameter, evaluateBoxed(value, scope)] as const);
    const { session } = scope;
    return session.guard('a boxed invocation', () => callFeelFunction(callee, Object.fromEntries(values), session));
  },
  function: (definition, scope) => functionOf(definition, scope),
  conditional: ({ condition, holds, otherwise }, scope) => {
    const held = evaluateBoxed(condition, scope);
    if (held !== null && typeof held !== 'boolean') return null;
    return evaluateBoxed(held === true ? holds : otherwise, scope);
  },
  for: ({ iterator, domain, body }, scope) => {
    const results: unknown[] = [];
    const items = itemsOf(evaluateBoxed(domain, scope), scope) ?? [];
    for (const item of items) {
      results.push(evaluateBoxed(body, scope.with(iterator, item).bind('partial', [...results])));
    }
    return results;
  },
  filter: evaluateFilter,
  quantified: ({ quantifier, iterator, domain, condition }, scope) => {
    const items = itemsOf(evaluateBoxed(domain, scope), scope);
    const results = items?.map((item) => evaluateBoxed(condition, scope.with(iterator, item)));
    const quantify = quantifier === 'some' ? 'any(results)' : 'all(results)';
    return results?.every(isAnswer) ? scope.with('results', results).evaluate(quantify) : null;
  },
};

/** Each entry sees those before it; one without name is what the context comes to. */
function evaluateContext({ entries }: BoxedOf<'context'>, outer: Scope): unknown {
  const scope = outer.inside();
  const entriesMade = new Map<string, unknown>();
  for (const { name, typeRef, value } of entries) {
    const made = evaluateBoxed(value, scope);
    // The type of an entry with a function is often that of its result.
    const result = made instanceof FeelFunction ? made : scope.coerced(made, typeRef);
    if (name === '') return result;
    scope.bind(name, result);
    entriesMade.set(name, result);
  }
  return Object.fromEntries(entriesMade);
}

/** A function that takes the values as its parameters want them; in another language than FEEL it answers null. */
export function functionOf({ parameters, body }: BoxedOf<'function'>, scope: Scope, trace?: TableTrace): FeelFunction {
  const names = parameters.map(({ name }) => name);
  return new FeelFunction(names, (values, run) => {
    if (!body) return run.warn('Functions in another language than FEEL cannot be called');
    const inside = scope.inside();
    for (const [i, { name, typeRef }] of parameters.entries()) {
      const value = scope.coercedOrMismatch(values[i], typeRef);
      if (value === MISMATCH) return run.warn(`'${name}' is no ${typeRef}`);
      inside.bind(name, value);
    }
    run.spend(1);
    return run.within(() => evaluateBoxed(body, inside, trace));
  });
}

/** What can be looped over, by the rules of `for`. */
function itemsOf(domain: unknown, scope: Scope): readonly unknown[] | undefined {
  const isRange = conforms(domain, { name: 'range' });
  const items = isRange ? scope.with('domain', domain).evaluate('for i in domain return i') : domain;
  if (!Array.isArray(items)) return undefined;
  scope.session.guard('a boxed loop', () => scope.session.budget.spend(items.length));
  return items;
}

/** A number picks one item, true and false keep and drop, anything else makes it null; so does a value alone that is dropped. */
function evaluateFilter({ domain, match }: BoxedOf<'filter'>, scope: Scope): unknown {
  const value = evaluateBoxed(domain, scope);
  if (value === null) return null;
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  const matches = items.map((item) => evaluateBoxed(match, withItem(scope, item)));
  const [index] = matches;
  if (conforms(index, { name: 'number' })) {
    return scope.with('items', items).with('index', index).evaluate('items[index]');
  }
  const kept = matches.every(isAnswer) ? items.filter((_, i) => matches[i] === true) : null;
  return kept?.length === 0 && !Array.isArray(value) ? null : kept;
}

/** True, false, or not known. */
const isAnswer = (value: unknown): boolean => value === null || typeof value === 'boolean';

function withItem(scope: Scope, item: unknown): Scope {
  const inside = scope.with('item', item);
  if (!conforms(item, { name: 'context' })) return inside;
  for (const [name, value] of Object.entries(item as object)) inside.bind(name, value);
  return inside;
}

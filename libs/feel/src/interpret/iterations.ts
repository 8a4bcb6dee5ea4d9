import type { Iterator, Node } from '../syntax/ast';
import { contains } from '../syntax/children';
import { compare } from '../values/compare';
import { describe } from '../values/describe';
import { FeelDate } from '../values/feel-date';
import { FeelRange } from '../values/feel-range';
import { add, compareNumbers, type FeelNumber, isNumber, toNumber } from '../values/numbers';
import type { Compile, Evaluator, NodeCompilers } from './evaluator';
import { NameScope } from './name-scope';
import type { Run } from './run';
import type { Scope } from './scope';

/** `for`, `some` and `every`. */
export const iterations: NodeCompilers<'for' | 'quantified'> = {
  for: (node, compile) => {
    const iterate = compileIterators(node.iterators, compile);
    const body = compile(node.body);
    const seesPartial = mentionsPartial(node.body);
    return (scope) => {
      const results: unknown[] = [];
      const isComplete = iterate(scope, (inner) => {
        if (seesPartial) inner.run.spend(results.length);
        results.push(body(seesPartial ? new NameScope(inner, 'partial', [...results]) : inner));
        return true;
      });
      return isComplete === null ? null : results;
    };
  },
  quantified: (node, compile) => {
    const iterate = compileIterators(node.iterators, compile);
    const condition = compile(node.condition);
    const decisive = node.quantifier === 'some';
    return (scope) => {
      let result: boolean | null = !decisive;
      const isComplete = iterate(scope, (inner) => {
        const held = condition(inner);
        if (held === decisive) result = decisive;
        else if (typeof held !== 'boolean') result = null;
        return held !== decisive;
      });
      return isComplete === null ? null : result;
    };
  },
};

const mentionsPartial = (body: Node): boolean =>
  contains(body, (node) => node.kind === 'name' && node.name === 'partial');

/** Calls `visit` with a scope for each combination until it answers false; null when something cannot be looped over. */
type Iterate = (scope: Scope, visit: (scope: Scope) => boolean) => boolean | null;

function compileIterators(iterators: readonly Iterator[], compile: Compile): Iterate {
  return iterators.reduceRight<Iterate>(
    (inner, iterator) => {
      const [domain, to] = [compile(iterator.domain), iterator.to && compile(iterator.to)];
      return (scope, visit) => {
        const values = valuesOf(scope, domain, to);
        if (!values) return null;
        for (const value of values) {
          scope.run.spend(1);
          const going = inner(new NameScope(scope, iterator.name, value), visit);
          if (going !== true) return going;
        }
        return true;
      };
    },
    (scope, visit) => visit(scope),
  );
}

function valuesOf(scope: Scope, domain: Evaluator, to: Evaluator | undefined): Iterable<unknown> | null {
  const value = domain(scope);
  const range = to ? new FeelRange(value, to(scope), true, true) : value;
  if (Array.isArray(range)) return range;
  if (range instanceof FeelRange && !to && (compare(range.start, range.end) ?? 0) > 0) {
    return scope.run.warn('Cannot loop over a range that ends before it starts');
  }
  if (range instanceof FeelRange) return steps(range, scope.run);
  return range === null ? scope.run.warn('Cannot loop over null') : [range];
}

/** The whole numbers or days of a range, downwards when its end lies before its start. */
function steps(range: FeelRange, run: Run): Iterable<unknown> | null {
  const { start, end } = range;
  if (isNumber(start) && isNumber(end)) return count(start, end, range);
  if (start instanceof FeelDate && end instanceof FeelDate) return days(count(start.days, end.days, range));
  return run.warn(`Cannot loop from ${describe(start)} to ${describe(end)}`);
}

function* count(start: FeelNumber, end: FeelNumber, range: FeelRange): Generator<FeelNumber> {
  const direction = compareNumbers(start, end) > 0 ? -1 : 1;
  const first = range.startIncluded ? start : add(start, direction);
  for (let value = first; value !== undefined; value = add(value, direction)) {
    const order = compareNumbers(value, end) * direction;
    if (order > 0 || (order === 0 && !range.endIncluded)) return;
    yield value;
  }
}

function* days(numbers: Iterable<FeelNumber>): Generator<unknown> {
  for (const day of numbers) yield FeelDate.fromDays(toNumber(day));
}

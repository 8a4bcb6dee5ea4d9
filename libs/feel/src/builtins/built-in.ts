import { costOfCall } from '../interpret/costs';
import type { Run } from '../interpret/run';
import { describe } from '../values/describe';
import { FeelFunction, type Given } from '../values/feel-function';
import { accept, type Parameter, parseSignature } from './signature';

type Body = (run: Run, values: readonly unknown[]) => unknown;

export interface Overload {
  readonly parameters: readonly Parameter[];
  readonly body: Body;
}

/** A built-in function that takes only its arguments; answering undefined means that it has no result. */
export function builtIn(signature: string, compute: (...values: never[]) => unknown): Overload {
  const call = compute as (...values: unknown[]) => unknown;
  return { parameters: parseSignature(signature), body: (_, values) => call(...values) };
}

/** A built-in function that also needs the evaluation under way: the time, its budget, or to call a function. */
export function builtInWithRun(signature: string, compute: (run: Run, ...values: never[]) => unknown): Overload {
  const call = compute as (run: Run, ...values: unknown[]) => unknown;
  return { parameters: parseSignature(signature), body: (run, values) => call(run, ...values) };
}

export type BuiltIns = Readonly<Record<string, readonly Overload[]>>;

/** All that a built-in name can do: the first overload that the arguments fit is called. */
export class BuiltIn extends FeelFunction {
  private readonly cost: ReturnType<typeof costOfCall>;

  constructor(
    private readonly name: string,
    private readonly overloads: readonly Overload[],
  ) {
    super(
      (overloads[0]?.parameters ?? []).map((parameter) => parameter.name),
      (values, run) => this.call(values, run),
    );
    this.cost = costOfCall(name);
  }

  override apply(given: readonly Given[], run: Run): unknown {
    const names = given.flatMap(({ name }) => name ?? []);
    const values = given.map(({ value }) => value);
    return names.length === given.length && names.length > 0
      ? this.callNamed(names, values, run)
      : this.call(values, run);
  }

  call(given: readonly unknown[], run: Run): unknown {
    run.spend(this.costOf(given));
    for (const { parameters, body } of this.overloads) {
      const values = accept(parameters, given);
      if (values) return this.finish(body(run, values), run);
    }
    return run.warn(`${this.name}() cannot be called with (${given.map(describe).join(', ')})`);
  }

  callNamed(names: readonly string[], given: readonly unknown[], run: Run): unknown {
    run.spend(this.costOf(given));
    const fitting = this.overloads.filter(({ parameters }) =>
      names.every((name) => parameters.some((parameter) => parameter.name === name)),
    );
    for (const { parameters, body } of fitting) {
      const ordered = parameters.map((parameter) => given[names.indexOf(parameter.name)]);
      const values = accept(parameters, withoutTail(ordered));
      if (values) return this.finish(body(run, values), run);
    }
    return run.warn(`${this.name}() has no parameters (${names.join(', ')}) of these types`);
  }

  private costOf(given: readonly unknown[]): number {
    return this.cost.call + this.cost.item * sizeOf(given);
  }

  private finish(result: unknown, run: Run): unknown {
    return result === undefined ? run.warn(`${this.name}() has no result for these arguments`) : result;
  }
}

/** Long lists and texts take their time: what grows from call to call soon uses up the budget. */
const sizeOf = (values: readonly unknown[]): number =>
  values.reduce<number>(
    (sum, value) => sum + (Array.isArray(value) ? value.length + textCost(value) : 0),
    textCost(values),
  );

function textCost(values: readonly unknown[]): number {
  return values.reduce<number>(
    (sum, value) => sum + (typeof value === 'string' ? Math.floor(value.length / 100) : 0),
    0,
  );
}

function withoutTail(values: readonly unknown[]): readonly unknown[] {
  const last = values.findLastIndex((value) => value !== undefined);
  return values.slice(0, last + 1);
}

import { findBuiltIn } from './builtins/registry';
import { RecentCache } from './cache';
import { FeelSyntaxError } from './errors';
import { FeelBudget } from './interpret/budget';
import { compileNode } from './interpret/compile';
import { type Evaluator, INPUT } from './interpret/evaluator';
import { OuterScope } from './interpret/outer-scope';
import { Run } from './interpret/run';
import type { TypeNode } from './syntax/ast';
import { freeNames } from './syntax/free-names';
import { isSpecialName } from './syntax/names';
import { type Dialect, parse } from './syntax/parse';

export interface FeelOptions {
  /** What `now()` and `today()` answer by; the time of the machine when left out. */
  readonly now?: Date;
  /** How much work is allowed before FeelBudgetExceeded is thrown. */
  readonly steps?: number;
  /** What is left for this and other evaluations together; goes before `steps`. */
  readonly budget?: FeelBudget;
}

export interface FeelResult {
  /** A FEEL value; `toJson` turns it into JSON. */
  readonly value: unknown;
  /** Why parts of the expression are null. */
  readonly warnings: readonly string[];
}

export interface CompiledFeel {
  readonly source: string;
  /** The variables that it may read; in a filter also entries of the items. */
  readonly names: readonly string[];
  /** Answers null with warnings for data that does not fit; throws FeelStopped alone. */
  evaluate(read: (name: string) => unknown, options?: FeelOptions): FeelResult;
}

const CACHED = 2000;
const cache = new RecentCache<CompiledFeel>(CACHED);

/**
 * Makes a FEEL text (without leading `=`) ready to run; what was made is kept. Names of variables that hold
 * more than letters, digits and blanks, like `monthly-salary`, are read only when they are among `knownNames`. Throws FeelSyntaxError.
 */
export function compileFeel(
  source: string,
  dialect: Dialect = 'expression',
  knownNames: readonly string[] = [],
): CompiledFeel {
  const special = knownNames.filter(isSpecialName);
  const key = [dialect, source, ...special].join('\u0000');
  return cache.get(key, () => compileAnew(source, dialect, special));
}

/** What an expression may name besides its own words. */
export interface FeelVocabulary {
  /** Names that hold more than letters, digits and blanks. */
  readonly names: readonly string[];
  /** Types beside those of FEEL, under their names. */
  readonly types: Readonly<Record<string, TypeNode>>;
}

/** Makes a FEEL text ready to run for who keeps it; throws FeelSyntaxError. */
export function compileFeelIn(source: string, dialect: Dialect, { names, types }: FeelVocabulary): CompiledFeel {
  return compileAnew(source, dialect, names.filter(isSpecialName), types);
}

/** Compiles and runs an expression on variables. */
export function evaluateFeel(
  source: string,
  variables: Readonly<Record<string, unknown>>,
  options: FeelOptions & { readonly dialect?: Dialect } = {},
): FeelResult {
  const compiled = compileFeel(source, options.dialect, Object.keys(variables));
  return compiled.evaluate(reading(variables), options);
}

/** Whether an input passes a cell of a decision table; `?` stands for the input. */
export function evaluateUnaryTests(
  source: string,
  input: unknown,
  variables: Readonly<Record<string, unknown>>,
  options: FeelOptions = {},
): FeelResult {
  const read = reading(variables);
  const compiled = compileFeel(source, 'unary-tests', Object.keys(variables));
  return compiled.evaluate((name) => (name === INPUT ? input : read(name)), options);
}

const reading =
  (variables: Readonly<Record<string, unknown>>) =>
  (name: string): unknown =>
    Object.hasOwn(variables, name) ? variables[name] : undefined;

function compileAnew(
  source: string,
  dialect: Dialect,
  specialNames: readonly string[],
  types: FeelVocabulary['types'] = {},
): CompiledFeel {
  try {
    const tree = parse(source, dialect, { names: specialNames, types });
    const evaluator = compileNode(tree);
    return {
      source,
      names: freeNames(tree, (name) => findBuiltIn(name) !== undefined),
      evaluate: (read, { now, steps, budget } = {}) =>
        run(evaluator, new Run(read, now, budget ?? new FeelBudget(steps))),
    };
  } catch (error) {
    // A sum of thousands of terms is a tree as deep: the stack ends before the text does.
    if (error instanceof RangeError) throw new FeelSyntaxError('Too long to read', 0, source);
    throw error;
  }
}

function run(evaluator: Evaluator, state: Run): FeelResult {
  try {
    const value = evaluator(new OuterScope(state)) ?? null;
    return { value, warnings: state.warnings };
  } catch (error) {
    // The stack and the length of texts are limits like the budget, met first by odd expressions.
    if (error instanceof RangeError) state.budget.exceeded();
    throw error;
  }
}

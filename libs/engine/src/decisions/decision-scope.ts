import { type CompiledFeel, compileFeel, FeelBudgetExceeded } from '@farled/feel';
import { DecisionFailed } from './decision-failed';
import type { ExecutableDecisions } from './model';

/** What the expressions of a requirements graph see: the variables given, and the results of decisions made so far. */
export class DecisionScope {
  private readonly results = new Map<string, unknown>();

  constructor(
    private readonly model: ExecutableDecisions,
    private readonly variables: Readonly<Record<string, unknown>>,
    private readonly now: Date,
  ) {}

  setResult(name: string, value: unknown): void {
    this.results.set(name, value);
  }

  /** The value of an expression; null for none. */
  evaluate(expression: string): unknown {
    return expression === '' ? null : this.run(this.compiled(expression, 'expression'));
  }

  /** Whether a cell holds for an input. */
  passes(test: string, input: unknown): boolean {
    return test === '' || this.run(this.compiled(test, 'unary-tests'), input) === true;
  }

  private compiled(text: string, dialect: 'expression' | 'unary-tests'): CompiledFeel {
    const known = cellsOf(this.model);
    const key = `${dialect} ${text}`;
    const compiled = known.get(key) ?? compileFeel(text, dialect, this.model.names);
    known.set(key, compiled);
    return compiled;
  }

  private run(compiled: CompiledFeel, input?: unknown): unknown {
    try {
      return compiled.evaluate((name) => (name === '?' ? input : this.read(name)), { now: this.now }).value;
    } catch (error) {
      if (!(error instanceof FeelBudgetExceeded)) throw error;
      throw new DecisionFailed(`'${compiled.source}': ${error.message}`);
    }
  }

  private read(name: string): unknown {
    if (this.results.has(name)) return this.results.get(name);
    return Object.hasOwn(this.variables, name) ? this.variables[name] : undefined;
  }
}

/** The cells of a table, kept as long as its model: a large table would push everything else out of the common cache. */
const cells = new WeakMap<ExecutableDecisions, Map<string, CompiledFeel>>();

function cellsOf(model: ExecutableDecisions): Map<string, CompiledFeel> {
  const known = cells.get(model) ?? new Map<string, CompiledFeel>();
  cells.set(model, known);
  return known;
}

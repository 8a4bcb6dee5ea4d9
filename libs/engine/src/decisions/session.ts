import {
  type CompiledFeel,
  compileFeelIn,
  type Dialect,
  FeelBudget,
  type FeelFunction,
  FeelStopped,
} from '@farled/feel';
import { DecisionFailed } from './decision-failed';
import type { Environment } from './environment';
import type { DecisionType, EvaluatedDecision } from './evaluated-decision';
import { typesForFeel } from './feel-types';
import type { DrgElement, ExecutableDecision, ExecutableDecisions, KnowledgeModel } from './model';

/** The names around an expression; undefined from `find` means that nothing has the name. */
export interface Names {
  find(name: string): unknown;
}

type Made = Pick<EvaluatedDecision, 'decisionOutput' | 'evaluatedInputs' | 'matchedRules'>;

/** A function that is called in a loop must not fill the record. */
const MAX_NOTED = 1000;

/** One decision under way, with everything that is made on the way to it. */
export class Session {
  /** In the order they were made. */
  readonly evaluated: EvaluatedDecision[] = [];
  readonly budget = new FeelBudget();
  /** The functions that knowledge models are, made once. */
  readonly functions = new Map<KnowledgeModel, FeelFunction>();
  failedDecisionId?: string;

  constructor(
    readonly variables: Readonly<Record<string, unknown>>,
    readonly now: Date,
    /** Makes a decision of any model, as decision services ask for it. */
    readonly make: (decision: ExecutableDecision, model: ExecutableDecisions, environment: Environment) => unknown,
  ) {}

  /** Does a piece of work within the budget of the whole; a budget that is used up fails the decision. */
  guard<T>(what: string, work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof FeelStopped)) throw error;
      throw new DecisionFailed(`'${what}': ${error.message}`);
    }
  }

  /** Notes a decision or a function that was made; when there are too many, the rest is left out. */
  note({ id, name }: DrgElement, decisionType: DecisionType, made: Made): void {
    if (this.evaluated.length < MAX_NOTED)
      this.evaluated.push({ decisionId: id, decisionName: name, decisionType, ...made });
  }

  run(compiled: CompiledFeel, names: Names, input?: unknown): unknown {
    const read = (name: string): unknown => (name === '?' ? input : names.find(name));
    const options = { now: this.now, budget: this.budget };
    return this.guard(compiled.source, () => compiled.evaluate(read, options).value);
  }
}

/** A FEEL text of a model, made ready once; kept as long as its model, for a large table would fill a common cache. */
export function compiledIn(model: ExecutableDecisions, text: string, dialect: Dialect, names: readonly string[]) {
  const known = compiledOf(model);
  const key = [dialect, text, ...names].join('\u0000');
  const compiled = known.get(key) ?? compile(model, text, dialect, names);
  known.set(key, compiled);
  return compiled;
}

const texts = new WeakMap<ExecutableDecisions, Map<string, CompiledFeel>>();

function compiledOf(model: ExecutableDecisions): Map<string, CompiledFeel> {
  const known = texts.get(model) ?? new Map<string, CompiledFeel>();
  texts.set(model, known);
  return known;
}

function compile(model: ExecutableDecisions, text: string, dialect: Dialect, names: readonly string[]): CompiledFeel {
  const imported = model.imports.flatMap(({ alias, model: other }) => [alias, ...(other?.names ?? [])]);
  return compileFeelIn(text, dialect, {
    names: [...model.names, ...imported, ...names],
    types: typesForFeel(model),
  });
}

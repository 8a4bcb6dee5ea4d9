import type { Run } from '../interpret/run';

export interface Given {
  /** Undefined for an argument that stands by its place. */
  readonly name: string | undefined;
  readonly value: unknown;
}

/** Something that can be called: a function of the expression itself, one of a decision model, or one built in. */
export class FeelFunction {
  constructor(
    readonly parameters: readonly string[],
    /** Gets one value a parameter, null for those left out. */
    readonly invoke: (values: readonly unknown[], run: Run) => unknown,
  ) {}

  /** Calls it with arguments by place or by name; null with a warning when they are not its own. */
  apply(given: readonly Given[], run: Run): unknown {
    const { parameters } = this;
    const positions = given.map(({ name }, i) => (name === undefined ? i : parameters.indexOf(name)));
    const isComplete = given.length === parameters.length && new Set(positions).size === parameters.length;
    if (!isComplete || positions.includes(-1)) {
      return run.warn(`A function of (${parameters.join(', ')}) was called with ${given.length} arguments`);
    }
    const values = parameters.map((_, i) => given[positions.indexOf(i)]?.value ?? null);
    return this.invoke(values, run);
  }
}

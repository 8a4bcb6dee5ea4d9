import type { Run } from '../interpret/run';

/** Something that can be called: a function of the expression itself, or one built in. */
export class FeelFunction {
  constructor(
    readonly parameters: readonly string[],
    /** Gets one value a parameter, null for those left out. */
    readonly invoke: (values: readonly unknown[], run: Run) => unknown,
  ) {}
}

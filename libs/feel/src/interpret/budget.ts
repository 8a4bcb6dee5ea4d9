import { FeelBudgetExceeded } from '../errors';

const DEFAULT_STEPS = 100_000;
const MAX_CALL_DEPTH = 200;

/** How much an evaluation may still do, together with every function that it calls. */
export class FeelBudget {
  private used = 0;
  private depth = 0;

  constructor(private readonly steps: number = DEFAULT_STEPS) {}

  spend(steps: number): void {
    this.used += steps;
    if (this.used > this.steps) this.exceeded();
  }

  /** Runs the body of a function, as deep as is allowed. */
  within<T>(body: () => T): T {
    this.depth += 1;
    if (this.depth > MAX_CALL_DEPTH) this.exceeded();
    try {
      return body();
    } finally {
      this.depth -= 1;
    }
  }

  /** Stops the evaluation. */
  exceeded(): never {
    throw new FeelBudgetExceeded(this.steps);
  }
}

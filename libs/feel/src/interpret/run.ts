import { FeelBudgetExceeded } from '../errors';

export const DEFAULT_STEPS = 100_000;
const MAX_CALL_DEPTH = 200;
const MAX_WARNINGS = 50;

/** One evaluation under way: where it reads, what it has to remark, and how much it may still do. */
export class Run {
  readonly warnings: string[] = [];
  private used = 0;
  private depth = 0;

  constructor(
    /** Undefined for a variable that does not exist. */
    readonly read: (name: string) => unknown,
    private readonly givenNow: Date | undefined,
    private readonly steps: number = DEFAULT_STEPS,
  ) {}

  get now(): Date {
    return this.givenNow ?? new Date();
  }

  /** Notes why a part of the expression is null; answers that null. */
  warn(message: string): null {
    if (this.warnings.length < MAX_WARNINGS) this.warnings.push(message);
    return null;
  }

  spend(steps: number): void {
    this.used += steps;
    if (this.used > this.steps) throw new FeelBudgetExceeded(this.steps);
  }

  /** Runs the body of a function, as deep as is allowed. */
  within<T>(body: () => T): T {
    this.depth += 1;
    if (this.depth > MAX_CALL_DEPTH) throw new FeelBudgetExceeded(this.steps);
    try {
      return body();
    } finally {
      this.depth -= 1;
    }
  }
}

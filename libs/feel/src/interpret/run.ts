import { FeelBudget } from './budget';

const MAX_WARNINGS = 50;

/** One evaluation under way: where it reads, what it has to remark, and how much it may still do. */
export class Run {
  readonly warnings: string[] = [];

  constructor(
    /** Undefined for a variable that does not exist. */
    readonly read: (name: string) => unknown,
    private readonly givenNow: Date | undefined,
    readonly budget: FeelBudget = new FeelBudget(),
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
    this.budget.spend(steps);
  }

  /** Runs the body of a function, as deep as is allowed. */
  within<T>(body: () => T): T {
    return this.budget.within(body);
  }
}

/** The text is no FEEL; `message` says what was met and where, `position` is the offset in the text. */
export class FeelSyntaxError extends Error {
  override readonly name = 'FeelSyntaxError';
  constructor(
    readonly reason: string,
    readonly position: number,
    source: string,
  ) {
    const before = source.slice(0, position).split('\n');
    super(`${reason} at line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1} of '${shorten(source)}'`);
  }
}

/** The evaluation was stopped before it had an answer. */
export class FeelStopped extends Error {
  override readonly name: string = 'FeelStopped';
}

/** The condition of an assert() does not hold. */
export class FeelAssertionFailed extends FeelStopped {
  override readonly name = 'FeelAssertionFailed';
}

/** The expression took more steps than it was given: it is stopped, whatever it would have answered. */
export class FeelBudgetExceeded extends FeelStopped {
  override readonly name = 'FeelBudgetExceeded';
  constructor(steps: number) {
    super(`The expression took more than ${steps} steps`);
  }
}

const shorten = (source: string): string => (source.length > 80 ? `${source.slice(0, 77)}...` : source);

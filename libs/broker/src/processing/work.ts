import type { Command } from '@farled/engine';
import type { Outcome } from './outcome';

/** One command on its way through the broker. */
export interface Work {
  readonly command: Command;
  /** Set when the clock gave it: the row in `engine.due` that ends with it. */
  readonly dueKey?: number;
  /** Called after the commit. */
  done(outcome: Outcome): void;
  failed(error: Error): void;
}

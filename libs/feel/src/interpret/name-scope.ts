import type { Run } from './run';
import type { Scope } from './scope';

/** One more name within a scope. */
export class NameScope implements Scope {
  readonly run: Run;
  constructor(
    private readonly outer: Scope,
    private readonly name: string,
    private value?: unknown,
  ) {
    this.run = outer.run;
  }

  /** Gives the name its value afterwards, so that a function can call itself. */
  bind(value: unknown): void {
    this.value = value;
  }

  find(name: string): unknown {
    return name === this.name ? (this.value ?? null) : this.outer.find(name);
  }
}

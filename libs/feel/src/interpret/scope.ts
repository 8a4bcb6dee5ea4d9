import { type Context, entryOf, isContext } from '../values/types';
import type { Run } from './run';

/** The names that an expression sees at one place; undefined from `find` means that the name is not bound here. */
export interface Scope {
  readonly run: Run;
  find(name: string): unknown;
}

/** The outermost scope: everything is read from the caller. */
export class OuterScope implements Scope {
  constructor(readonly run: Run) {}

  find(name: string): unknown {
    return this.run.read(name);
  }
}

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

/** The entries of a context as names; of a list that is filtered, those of its item, and the item itself. */
export class ItemScope implements Scope {
  readonly run: Run;
  private readonly entries: Context | undefined;
  constructor(
    private readonly outer: Scope,
    private readonly item: unknown,
  ) {
    this.run = outer.run;
    this.entries = isContext(item) ? item : undefined;
  }

  find(name: string): unknown {
    const entry = this.entries && entryOf(this.entries, name);
    if (entry !== undefined) return entry;
    return name === 'item' ? (this.item ?? null) : this.outer.find(name);
  }
}

import { type Context, entryOf, isContext } from '../values/types';
import type { Run } from './run';
import type { Scope } from './scope';

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

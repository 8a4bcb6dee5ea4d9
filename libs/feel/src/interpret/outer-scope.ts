import type { Run } from './run';
import type { Scope } from './scope';

/** The outermost scope: everything is read from the caller. */
export class OuterScope implements Scope {
  constructor(readonly run: Run) {}

  find(name: string): unknown {
    return this.run.read(name);
  }
}

import type { ElementContext } from './element-context';

/** What one kind of element does at each point of its life. Each may throw a `Failure`, which becomes an incident. */
export interface ElementBehavior {
  /** A token has arrived, or an event has started it: go on at once, or say what it waits for. */
  activate(on: ElementContext): void;
  /** What it waited for has come: leave. */
  complete(on: ElementContext): void;
  /** It is being ended; job, waits and incident are gone already. Absent: it ends at once. */
  terminate?(on: ElementContext): void;
}

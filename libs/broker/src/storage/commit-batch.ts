import type { ClientCommand, Key } from '@farled/engine';

/** A job that may be handed out, as it stands in `engine.job`. */
export interface JobEntry {
  readonly key: Key;
  readonly type: string;
  readonly rootKey: Key;
}

/** A command that the clock will give, as it stands in `engine.due`. */
export interface DueEntry {
  readonly key: Key;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly command: ClientCommand;
}

/** One commit: everything in JSON text already, null where there is nothing. */
export interface CommitBatch {
  readonly lastKey: Key;
  readonly firstPosition: number;
  readonly lastPosition: number;
  readonly rowIds: string | null;
  readonly rowValues: string | null;
  readonly rowsGone: string | null;
  readonly jobs: string | null;
  readonly jobsGone: string | null;
  readonly due: string | null;
  readonly dueGone: string | null;
  readonly records: string | null;
}

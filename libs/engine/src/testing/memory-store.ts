import type { ExecutableDecisions } from '../decisions';
import type { Engine, StepOutput } from '../engine';
import type { ExecutableProcess } from '../model/executable-process';
import type { Command } from '../protocol/command';
import { FIRST_KEY, type Key } from '../protocol/key';
import { Missing } from '../state/missing';
import type { ModelSource, RowSource } from '../state/row-source';

/** Keeps an engine's rows in memory, for tests and scenarios. */
export class MemoryStore implements RowSource, ModelSource {
  readonly rows = new Map<string, unknown>();
  readonly processes = new Map<Key, ExecutableProcess>();
  readonly drgs = new Map<Key, ExecutableDecisions>();
  private lastKey = FIRST_KEY - 1;

  read(id: string): unknown {
    return this.rows.get(id);
  }

  model(key: Key): ExecutableProcess {
    return this.processes.get(key)!;
  }

  decisions(key: Key): ExecutableDecisions {
    return this.drgs.get(key)!;
  }

  /** Runs a step and takes in what it has changed. `rows` may stand before the store and miss some of its rows. */
  step(engine: Engine, command: Command, now: number, rows: RowSource = this): StepOutput {
    for (;;) {
      const before = this.lastKey;
      try {
        const output = engine.step({ command, now, nextKey: () => ++this.lastKey, rows, models: this });
        this.takeIn(output);
        return output;
      } catch (error) {
        if (!(error instanceof Missing)) throw error;
        this.lastKey = before;
      }
    }
  }

  private takeIn({ changes }: StepOutput): void {
    for (const [id, value] of changes) {
      if (value === undefined) this.rows.delete(id);
      else this.rows.set(id, value);
    }
  }
}

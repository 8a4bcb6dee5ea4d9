import { type Command, type Engine, Missing } from '@farled/engine';
import type { Clock } from '@farled/kernel';
import type { Counters } from '../state/counters';
import type { HotState } from '../state/hot-state';
import { BrokerUnavailable, Overloaded } from './command-errors';
import type { GroupCommit } from './group-commit';
import type { Work } from './work';

interface Waiting {
  readonly work: Work;
  /** Rows it has asked for: they stay in memory until it has run. */
  readonly held: string[];
}

interface Lacking {
  readonly waiting: Waiting;
  readonly ids: readonly string[];
}

/** Commands that make work go away are taken beyond the limit, but not without end. */
const EXEMPT_FACTOR = 10;

/** So long commands are run before others have a turn: connections, timers, commits that come back. */
const TURN_MS = 10;

/** Runs commands one at a time against the hot state; those that need more rows wait until these are read. */
export class CommandLoop {
  private queue: Waiting[] = [];
  private parked = 0;
  private isScheduled = false;
  private closed: Error | undefined;

  constructor(
    private readonly engine: Engine,
    private readonly state: HotState,
    private readonly counters: Counters,
    private readonly commits: GroupCommit,
    private readonly clock: Clock,
    private readonly maxInFlight: number,
  ) {}

  /** Takes a command in, or refuses it because too much is under way. */
  submit(work: Work, isExempt = false): void {
    if (this.inFlight >= (isExempt ? EXEMPT_FACTOR : 1) * this.maxInFlight) {
      work.failed(new Overloaded('Reached maximum capacity of requests handled'));
      return;
    }
    this.queue.push({ work, held: [] });
    this.wake();
  }

  /** Runs commands once more that were not committed, before all others. */
  repeat(works: readonly Work[]): void {
    this.queue = [...works.map((work) => ({ work, held: [] })), ...this.queue];
    this.wake();
  }

  /** Commands that have no answer yet. */
  get inFlight(): number {
    return this.queue.length + this.parked + this.commits.uncommitted;
  }

  /** From now on every command fails with this. */
  close(error: Error): void {
    this.closed = error;
    this.run();
  }

  /** Takes commands again. */
  reopen(): void {
    this.closed = undefined;
  }

  /** Looks at the queue soon. */
  wake(): void {
    if (!this.isScheduled && this.queue.length > 0) this.schedule(queueMicrotask);
  }

  private schedule(soon: (run: () => void) => unknown): void {
    this.isScheduled = true;
    soon(() => this.run());
  }

  private run(): void {
    this.isScheduled = false;
    const queue = this.queue;
    this.queue = [];
    const lacking: Lacking[] = [];
    const end = performance.now() + TURN_MS;
    let done = 0;
    for (const waiting of queue) {
      if (this.commits.isFull || performance.now() > end) break;
      done += 1;
      const ids = this.attempt(waiting);
      if (ids) lacking.push({ waiting, ids });
    }
    if (done < queue.length) this.queue = [...queue.slice(done), ...this.queue];
    if (lacking.length > 0) void this.load(lacking);
    // After a long turn nothing is run before others had theirs: what comes in meanwhile must not start at once.
    if (performance.now() > end) this.schedule(setImmediate);
    else if (!this.commits.isFull) this.wake();
  }

  /** Runs one command; the ids of what it lacks when it cannot run yet. */
  private attempt({ work, held }: Waiting): readonly string[] | undefined {
    try {
      if (this.closed) throw this.closed;
      this.step(work);
    } catch (error) {
      if (error instanceof Missing) return error.ids;
      work.failed(error as Error);
    }
    this.state.rows.release(held);
    return undefined;
  }

  private step(work: Work): void {
    const now = this.clock.now().getTime();
    const output = this.counters.takingKeys((nextKey) =>
      this.engine.step({ command: work.command, now, nextKey, rows: this.state.rows, models: this.state.models }),
    );
    this.commits.add(work, output, now);
    if (output.followUp) this.queue.push({ work: withoutAnswer(output.followUp), held: [] });
  }

  private async load(lacking: readonly Lacking[]): Promise<void> {
    this.parked += lacking.length;
    try {
      await this.state.load([...new Set(lacking.flatMap(({ ids }) => ids))]);
      for (const { waiting, ids } of lacking) {
        this.state.rows.hold(ids);
        waiting.held.push(...ids);
      }
      this.queue = [...lacking.map(({ waiting }) => waiting), ...this.queue];
    } catch (cause) {
      const error = new BrokerUnavailable('the stored state could not be read', { cause });
      for (const { waiting } of lacking) waiting.work.failed(error);
    } finally {
      this.parked -= lacking.length;
    }
    this.wake();
  }
}

const withoutAnswer = (command: Command): Work => ({ command, done: () => undefined, failed: () => undefined });

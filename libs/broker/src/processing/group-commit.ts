import type { StepOutput } from '@farled/engine';
import type { Counters } from '../state/counters';
import type { RowCache } from '../state/row-cache';
import type { EngineWriter } from '../storage/engine-writer';
import { OpenBatch } from './open-batch';
import type { Work } from './work';

export interface GroupCommitOptions {
  /** Commands a commit at most. */
  readonly maxBatch: number;
  /** Tell the inner records as well. */
  readonly everyRecord?: boolean;
}

export interface GroupCommitEvents {
  /** There is room for more commands again. */
  room(): void;
  /** Its replies have left; what it means for jobs and timers is now true. */
  committed(batch: OpenBatch): void;
  /** The database has not taken it, and memory is ahead of what it holds. */
  lost(error: Error): void;
}

/**
 * Gathers what was done while the commit before was under way, and writes it as one: the more there is to do,
 * the fewer commits a command costs. No timer delays the first.
 */
export class GroupCommit {
  private open: OpenBatch;
  private underWay: OpenBatch | undefined;
  private isScheduled = false;
  private seen = 0;
  private idle: (() => void)[] = [];
  commits = 0;

  constructor(
    private readonly writer: EngineWriter,
    private readonly cache: RowCache,
    private readonly counters: Counters,
    private readonly options: GroupCommitOptions,
    private readonly events: GroupCommitEvents,
  ) {
    this.open = new OpenBatch(options.everyRecord);
  }

  /** Commands done in memory whose commit has not come back. */
  get uncommitted(): number {
    return this.open.size + (this.underWay?.size ?? 0);
  }

  /** No more fit into the next commit. */
  get isFull(): boolean {
    return this.open.size >= this.options.maxBatch;
  }

  /** Takes in a step that has been done in memory. */
  add(work: Work, output: StepOutput, now: number): void {
    this.cache.write(output.changes);
    this.open.add(work, output, this.counters, now);
    this.schedule();
  }

  /** Resolves when everything done so far is committed. */
  settled(): Promise<void> {
    const waiting = this.open.wait();
    this.schedule();
    return waiting;
  }

  /** Resolves when nothing is under way. */
  async drained(): Promise<void> {
    while (this.underWay || !this.open.isEmpty) await new Promise<void>((resolve) => this.idle.push(resolve));
  }

  /** Everything not committed fails; for the broker that has lost its database. */
  failAll(error: Error): void {
    const batches = [this.underWay, this.open];
    this.underWay = undefined;
    this.open = new OpenBatch(this.options.everyRecord);
    for (const batch of batches) batch?.fail(error);
    this.wakeIdle();
  }

  private schedule(): void {
    if (this.isScheduled || this.underWay) return;
    this.isScheduled = true;
    setImmediate(() => this.flushWhenQuiet());
  }

  /** As long as every turn of the event loop brings more commands, one more turn is cheaper than one more commit. */
  private flushWhenQuiet(): void {
    if (this.open.size > this.seen && !this.isFull) {
      this.seen = this.open.size;
      setImmediate(() => this.flushWhenQuiet());
      return;
    }
    this.isScheduled = false;
    this.seen = 0;
    void this.flush();
  }

  private async flush(): Promise<void> {
    if (this.underWay || this.open.isEmpty) return;
    const batch = this.open;
    this.open = new OpenBatch(this.options.everyRecord);
    this.underWay = batch;
    try {
      if (batch.size >= this.options.maxBatch) this.events.room();
      const changed = this.cache.takeChanges();
      const packed = batch.pack(changed, this.counters);
      if (packed) {
        await this.writer.commit(packed);
        this.commits += 1;
      }
      if (this.underWay !== batch) return;
      this.cache.settle(changed.ids);
    } catch (error) {
      if (this.underWay === batch) this.events.lost(error as Error);
      return;
    }
    this.underWay = undefined;
    batch.succeed();
    this.events.committed(batch);
    if (this.open.isEmpty) this.wakeIdle();
    else this.schedule();
  }

  private wakeIdle(): void {
    const idle = this.idle;
    this.idle = [];
    for (const wake of idle) wake();
  }
}

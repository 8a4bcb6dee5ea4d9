import type { StepOutput } from '@farled/engine';
import type { Counters } from '../state/counters';
import type { RowCache } from '../state/row-cache';
import { DataRefused } from '../storage/data-refused';
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
  /** The database has refused something among these commands: none is done, and each must be run alone. */
  refused(commands: readonly Work[], error: DataRefused): void;
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
  /** So many commands are still to be committed alone. */
  private alone = 0;
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
    return this.open.size >= this.limit;
  }

  private get limit(): number {
    return this.alone > 0 ? 1 : this.options.maxBatch;
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
    this.alone = 0;
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
      const ids = await this.write(batch);
      if (this.underWay !== batch) return;
      this.cache.settle(ids);
    } catch (error) {
      // A RangeError: what was to be written became too long a text, or is nested too deep.
      const cause = error instanceof RangeError ? new DataRefused(error.message) : (error as Error);
      if (this.underWay === batch) this.failed(batch, cause);
      return;
    }
    this.written(batch);
  }

  private async write(batch: OpenBatch): Promise<readonly string[]> {
    if (batch.size >= this.limit) this.events.room();
    const changed = this.cache.takeChanges();
    const packed = batch.pack(changed, this.counters);
    if (packed) {
      await this.writer.commit(packed);
      this.commits += 1;
      this.counters.settle(packed);
    }
    return changed.ids;
  }

  private written(batch: OpenBatch): void {
    this.underWay = undefined;
    if (this.alone > 0 && batch.size > 0) this.oneLessAlone();
    batch.succeed();
    this.events.committed(batch);
    if (this.open.isEmpty) this.wakeIdle();
    else this.schedule();
  }

  /** After the last of them there is room for many again. */
  private oneLessAlone(): void {
    this.alone -= 1;
    if (this.alone === 0) this.events.room();
  }

  private failed(batch: OpenBatch, error: Error): void {
    if (!(error instanceof DataRefused)) {
      this.events.lost(error);
      return;
    }
    const commands = [...batch.commands, ...this.open.commands];
    const batches = [batch, this.open];
    this.underWay = undefined;
    this.open = new OpenBatch(this.options.everyRecord);
    this.cache.clear();
    this.counters.rewind();
    for (const each of batches) each.release();
    const isCulprit = batch.size === 1;
    if (isCulprit) batch.fail(error);
    this.alone = Math.max(this.alone - 1, 0) || (isCulprit ? 0 : commands.length);
    this.events.refused(isCulprit ? commands.slice(1) : commands, error);
    if (this.open.isEmpty) this.wakeIdle();
  }

  private wakeIdle(): void {
    const idle = this.idle;
    this.idle = [];
    for (const wake of idle) wake();
  }
}

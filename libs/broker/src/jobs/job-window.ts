import type { Key } from '@farled/engine';
import type { JobEntry } from '../storage/commit-batch';

const MAX_READY = 1000;
const PAGE = 500;

type ReadJobs = (after: Key, limit: number) => Promise<JobEntry[]>;

/** The jobs of one type that may be handed out: the first of them in memory, the rest in the index table. */
export class JobWindow {
  private readonly ready = new Map<Key, JobEntry>();
  /** The index table is read up to this key. */
  private cursor = 0;
  /** The smallest key for which there was no room. */
  private dropped = Number.POSITIVE_INFINITY;
  private hasAll = false;
  private reading: Promise<void> | undefined;

  constructor(
    private readonly read: ReadJobs,
    private readonly isLeased: (key: Key) => boolean,
  ) {}

  /** A job may be handed out now. */
  put(job: JobEntry): void {
    if (this.ready.size < MAX_READY) this.ready.set(job.key, job);
    else {
      this.dropped = Math.min(this.dropped, job.key);
      this.hasAll = false;
    }
  }

  remove(key: Key): void {
    this.ready.delete(key);
  }

  /** Takes jobs that are in memory, oldest first. */
  take(max: number): JobEntry[] {
    const jobs: JobEntry[] = [];
    for (const job of this.ready.values()) {
      if (jobs.length >= max) break;
      jobs.push(job);
    }
    for (const { key } of jobs) this.ready.delete(key);
    return jobs;
  }

  /** Fills up from the index table when nothing is left in memory. */
  async fill(): Promise<void> {
    while (this.ready.size === 0 && !this.hasAll) {
      this.reading ??= this.readPage().finally(() => {
        this.reading = undefined;
      });
      await this.reading;
    }
  }

  private async readPage(): Promise<void> {
    const after = Math.min(this.cursor, this.dropped - 1);
    this.dropped = Number.POSITIVE_INFINITY;
    const jobs = await this.read(after, PAGE);
    for (const job of jobs) if (!this.isLeased(job.key)) this.ready.set(job.key, job);
    this.cursor = jobs.at(-1)?.key ?? after;
    // A job that was dropped while the page was read would be passed over.
    this.hasAll = jobs.length < PAGE && this.dropped === Number.POSITIVE_INFINITY;
  }
}

import type { Key } from '@farled/engine';
import type { JobEntry } from '../storage/commit-batch';

interface Lease {
  readonly job: JobEntry;
  readonly deadline: number;
}

/** Who has which job until when. In memory only: after a restart every job is to be had again. */
export class JobLeases {
  private readonly leases = new Map<Key, Lease>();
  private earliest = Number.POSITIVE_INFINITY;

  get size(): number {
    return this.leases.size;
  }

  has(key: Key): boolean {
    return this.leases.has(key);
  }

  take(job: JobEntry, deadline: number): void {
    this.leases.set(job.key, { job, deadline });
    this.earliest = Math.min(this.earliest, deadline);
  }

  /** Ends a lease, and gives back its job. */
  end(key: Key): JobEntry | undefined {
    const job = this.leases.get(key)?.job;
    this.leases.delete(key);
    return job;
  }

  /** Ends the leases that have run out, and gives back their jobs. */
  expire(now: number): JobEntry[] {
    if (now < this.earliest) return [];
    const expired = [...this.leases.values()].filter(({ deadline }) => deadline <= now).map(({ job }) => job);
    for (const { key } of expired) this.leases.delete(key);
    this.earliest = Number.POSITIVE_INFINITY;
    for (const { deadline } of this.leases.values()) this.earliest = Math.min(this.earliest, deadline);
    return expired;
  }
}

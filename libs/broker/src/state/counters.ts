import type { Meta } from '../storage/engine-writer';

/** The two numbers that never go back: keys of things, positions of records. */
export class Counters {
  private key = 0;
  private place = 0;
  private committed: Meta = { lastKey: 0, lastPosition: 0 };

  /** Goes on from what is committed. */
  reset(meta: Meta): void {
    this.key = meta.lastKey;
    this.place = meta.lastPosition;
    this.committed = meta;
  }

  /** What is taken up to here is committed. */
  settle(meta: Meta): void {
    this.committed = meta;
  }

  /** Gives back all that was taken since the last commit. */
  rewind(): void {
    this.reset(this.committed);
  }

  get lastKey(): number {
    return this.key;
  }

  get lastPosition(): number {
    return this.place;
  }

  /** Runs work that takes keys; when it throws, it has taken none. */
  takingKeys<T>(work: (nextKey: () => number) => T): T {
    const before = this.key;
    try {
      return work(() => {
        this.key += 1;
        return this.key;
      });
    } catch (error) {
      this.key = before;
      throw error;
    }
  }

  nextPosition(): number {
    this.place += 1;
    return this.place;
  }
}

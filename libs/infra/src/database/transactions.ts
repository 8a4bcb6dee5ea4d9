import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

export type CommitMoment = 'before-commit' | 'after-commit';

/** Runs work in database transactions: everything the work wrote through `tx` is kept, or nothing. */
@Injectable()
export class Transactions {
  private readonly observers = new Set<(moment: CommitMoment) => void>();

  constructor(private readonly source: DataSource) {}

  async run<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const result = await this.source.transaction(async (tx) => {
      const done = await work(tx);
      this.tell('before-commit');
      return done;
    });
    this.tell('after-commit');
    return result;
  }

  /** Fault tests cut the program here: an observer that throws undoes the work, or loses the answer after it. */
  observe(observer: (moment: CommitMoment) => void): () => void {
    this.observers.add(observer);
    return () => this.observers.delete(observer);
  }

  private tell(moment: CommitMoment): void {
    for (const observer of this.observers) observer(moment);
  }
}

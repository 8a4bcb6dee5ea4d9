import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

const LOCK = 7_042_006;

/** Work on the replica that only one process does at a time. The lock ends with its connection, also when killed. */
@Injectable()
export class OneAtATime {
  constructor(private readonly source: DataSource) {}

  /** What the work gives; undefined when another process is at it. */
  async run<T>(work: () => Promise<T>): Promise<T | undefined> {
    const runner = this.source.createQueryRunner();
    try {
      const [{ taken }] = await runner.query(`select pg_try_advisory_lock(${LOCK}) as taken`);
      if (!taken) return undefined;
      try {
        return await work();
      } finally {
        await runner.query(`select pg_advisory_unlock(${LOCK})`);
      }
    } finally {
      await runner.release();
    }
  }
}

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

const LOCK = 7_042_006;
// A lock by one number of 64 bits shows its halves; objsubid 1 tells it from one by two numbers.
const TAKEN = `select exists (select 1 from pg_locks where locktype = 'advisory' and classid = 0 and objid = ${LOCK}
  and objsubid = 1 and database = (select oid from pg_database where datname = current_database())) as "isTaken"`;

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

  /** Somebody is at it now. */
  async isTaken(): Promise<boolean> {
    const [row]: { isTaken: boolean }[] = await this.source.query(TAKEN);
    return row?.isTaken === true;
  }
}

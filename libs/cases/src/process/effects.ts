import { CLOCK, Transactions } from '@farled/infra';
import type { Clock, JsonObject } from '@farled/kernel';
import type { ProcessJob } from '@farled/workflow';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { insertRow } from '../case/rows';
import { Effect } from './effect.entity';

/** Lets a job take effect once: a job that is delivered again gets the answer of the first time. */
@Injectable()
export class Effects {
  constructor(
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async once(job: ProcessJob, work: (tx: EntityManager) => Promise<JsonObject>): Promise<JsonObject> {
    const { engine, elementInstanceKey, type: jobType } = job;
    return this.transactions.run(async (tx) => {
      // Two deliveries of one job at the same time wait for each other here.
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 7042010))', [
        `${engine}/${elementInstanceKey}`,
      ]);
      const known = await tx.findOneBy(Effect, { engine, elementInstanceKey });
      if (known) return known.result as JsonObject;
      const result = await work(tx);
      await insertRow(tx, Effect, { engine, elementInstanceKey, jobType, result, at: this.clock.now() });
      return result;
    });
  }
}

import { type Id, isId, Rejected } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Case } from './case.entity';

/** Finds cases by what is known of them; access is asked by whoever shows them. */
@Injectable()
export class CaseStore {
  constructor(private readonly source: DataSource) {}

  async get(id: Id, tx: EntityManager = this.source.manager): Promise<Case> {
    const found = isId(id) ? await tx.findOneBy(Case, { id }) : null;
    if (!found) throw new Rejected('not-found', 'not-found');
    return found;
  }

  /** Like get, and holds the case until the transaction ends. */
  async hold(tx: EntityManager, id: Id): Promise<Case> {
    const lock = { mode: 'pessimistic_write' } as const;
    const found = isId(id) ? await tx.findOne(Case, { where: { id }, lock }) : null;
    if (!found) throw new Rejected('not-found', 'not-found');
    return found;
  }

  byInstance(engine: string, processInstanceKey: string, tx = this.source.manager): Promise<Case | null> {
    return tx.findOneBy(Case, { engine, processInstanceKey });
  }
}

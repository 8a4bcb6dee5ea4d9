import { CLOCK } from '@farled/infra';
import { type Actor, actorId, type Clock, type Id, newId } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { UnitChange, type UnitChangeCode } from './unit-change.entity';

const LONGEST = 200;

/** What has happened to the organisation tree, newest first. */
@Injectable()
export class UnitHistory {
  constructor(
    private readonly source: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async add(
    tx: EntityManager,
    actor: Actor,
    change: { unitId: Id; code: UnitChangeCode; params?: Record<string, string> },
  ): Promise<void> {
    const { params = {}, ...rest } = change;
    await tx.insert(UnitChange, { id: newId(), ...rest, params, actor: actorId(actor), at: this.clock.now() });
  }

  of(unitId: Id | undefined): Promise<UnitChange[]> {
    const where = unitId ? { unitId } : {};
    return this.source.manager.find(UnitChange, { where, order: { id: 'DESC' }, take: LONGEST });
  }
}

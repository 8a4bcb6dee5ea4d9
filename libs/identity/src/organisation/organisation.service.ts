import { AuditLog, authorise, CLOCK, Transactions } from '@farled/infra';
import { type Actor, type Clock, type Id, isId, Rejected } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Staff } from '../staff/account/staff.entity';
import { Membership } from './membership.entity';
import type { NewUnitDto, UnitDto } from './organisation.dto';
import { Unit } from './unit.entity';
import { UnitHistory } from './unit-history';
import { type UnitRow, unitsOfCsv } from './unit-row';
import { UnitWriter } from './unit-writer';

/** What an administrator does with the organisation tree and its members. Each change is also in the audit log. */
@Injectable()
export class OrganisationService {
  constructor(
    private readonly transactions: Transactions,
    private readonly writer: UnitWriter,
    private readonly history: UnitHistory,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  create(actor: Actor, { code, name, kind, parentId }: NewUnitDto): Promise<{ id: Id }> {
    return this.changing(actor, 'unit.create', async (tx) => {
      const { id } = await this.writer.create(tx, actor, { code, name, kind, parentId: parentId ?? null });
      return { id };
    });
  }

  async change(actor: Actor, id: Id, { name, kind, parentId, revision }: UnitDto): Promise<void> {
    await this.changing(actor, 'unit.change', async (tx) => {
      const unit = await this.unit(tx, id, revision);
      await this.writer.change(tx, actor, unit, { name, kind, parentId: parentId ?? null });
    });
  }

  async setOpen(actor: Actor, id: Id, isOpen: boolean, revision: number): Promise<void> {
    await this.changing(actor, isOpen ? 'unit.open' : 'unit.close', async (tx) => {
      const unit = await this.unit(tx, id, revision);
      if (isOpen) await this.writer.open(tx, actor, unit);
      else await this.writer.close(tx, actor, unit);
    });
  }

  async addMember(actor: Actor, unitId: Id, staffId: Id): Promise<void> {
    await this.changing(actor, 'unit.add-member', async (tx) => {
      await this.unit(tx, unitId);
      if (!isId(staffId) || !(await tx.existsBy(Staff, { id: staffId }))) throw new Rejected('not-found', 'not-found');
      const row = { unitId, staffId, source: 'hand' as const };
      if (await tx.existsBy(Membership, row)) return;
      await tx.insert(Membership, { ...row, since: this.clock.now() });
      await this.history.add(tx, actor, { unitId, code: 'member-added', params: { staffId } });
    });
  }

  /** Only memberships by hand: those by claim come back at the next login, and are changed where they come from. */
  async removeMember(actor: Actor, unitId: Id, staffId: Id): Promise<void> {
    await this.changing(actor, 'unit.remove-member', async (tx) => {
      await this.unit(tx, unitId);
      const match = { unitId, staffId, source: 'hand' as const };
      const { affected } = isId(staffId) ? await tx.delete(Membership, match) : { affected: 0 };
      if (!affected) throw new Rejected('organisation.by-claim', 'conflict');
      await this.history.add(tx, actor, { unitId, code: 'member-removed', params: { staffId } });
    });
  }

  /** Takes in a CSV, wholly or not at all; a trial run changes nothing and says what would be. */
  async importCsv(actor: Actor, csv: string, isTrial: boolean): Promise<{ created: number; changed: number }> {
    authorise(actor, 'organisation.change');
    const rows = unitsOfCsv(csv);
    if (isTrial) return this.trial(actor, rows);
    return this.changing(actor, 'unit.import', (tx) => this.writer.merge(tx, actor, rows));
  }

  private async trial(actor: Actor, rows: readonly UnitRow[]): Promise<{ created: number; changed: number }> {
    let result = { created: 0, changed: 0 };
    const undo = new Error('a trial is undone');
    const work = async (tx: EntityManager) => {
      result = await this.writer.merge(tx, actor, rows);
      throw undo;
    };
    await this.transactions.run(work).catch((error: unknown) => {
      if (error !== undo) throw error;
    });
    return result;
  }

  private changing<T>(actor: Actor, action: string, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    authorise(actor, 'organisation.change');
    return this.transactions.run(async (tx) => {
      const done = await work(tx);
      await this.audit.record(tx, { actor, action, purpose: 'organisation' });
      return done;
    });
  }

  private async unit(tx: EntityManager, id: Id, revision?: number): Promise<Unit> {
    const unit = isId(id) ? await tx.findOneBy(Unit, { id }) : null;
    if (!unit) throw new Rejected('not-found', 'not-found');
    if (revision !== undefined && revision !== unit.revision) throw new Rejected('organisation.changed', 'conflict');
    return unit;
  }
}

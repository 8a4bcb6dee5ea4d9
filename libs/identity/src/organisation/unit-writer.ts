import { CLOCK } from '@farled/infra';
import { type Actor, type Clock, type Id, newId, Rejected } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Unit } from './unit.entity';
import type { UnitChangeCode } from './unit-change.entity';
import { UnitHistory } from './unit-history';
import type { UnitRow } from './unit-row';

const ABOVE = `with recursive above as (
    select id, parent_id from identity.unit where id = $1
    union select u.id, u.parent_id from identity.unit u join above on u.id = above.parent_id)
  select 1 from above where id = $2`;

type UnitFacts = Pick<Unit, 'name' | 'kind' | 'parentId'>;

/** Changes units, each change with its line in the history. */
@Injectable()
export class UnitWriter {
  constructor(
    private readonly history: UnitHistory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async create(tx: EntityManager, actor: Actor, facts: UnitFacts & { code: string }): Promise<Unit> {
    if (await tx.existsBy(Unit, { code: facts.code })) throw new Rejected('organisation.code-taken', 'conflict');
    await this.requireParent(tx, facts.parentId);
    const unit: Unit = { id: newId(), ...facts, closedAt: null, revision: 1 };
    await tx.insert(Unit, unit);
    await this.history.add(tx, actor, { unitId: unit.id, code: 'created', params: { name: unit.name } });
    return unit;
  }

  /** Sets name, kind and place; what is already so is left alone and leaves no trace. */
  async change(tx: EntityManager, actor: Actor, unit: Unit, facts: UnitFacts): Promise<boolean> {
    const traces = await this.traces(tx, unit, facts);
    if (traces.length === 0) return false;
    if (facts.parentId !== unit.parentId) await this.requirePlace(tx, unit, facts.parentId);
    await this.save(tx, unit, facts);
    for (const trace of traces) await this.history.add(tx, actor, { unitId: unit.id, ...trace });
    return true;
  }

  async close(tx: EntityManager, actor: Actor, unit: Unit): Promise<void> {
    const below = await tx.query(`select 1 from identity.unit where parent_id = $1 and closed_at is null limit 1`, [
      unit.id,
    ]);
    if (below.length > 0) throw new Rejected('organisation.has-units', 'conflict');
    await this.save(tx, unit, { closedAt: this.clock.now() });
    await this.history.add(tx, actor, { unitId: unit.id, code: 'closed' });
  }

  async open(tx: EntityManager, actor: Actor, unit: Unit): Promise<void> {
    await this.requireParent(tx, unit.parentId);
    await this.save(tx, unit, { closedAt: null });
    await this.history.add(tx, actor, { unitId: unit.id, code: 'opened' });
  }

  /** Brings the tree in line with rows; units that no row names stay. Returns how many are new and changed. */
  async merge(
    tx: EntityManager,
    actor: Actor,
    rows: readonly UnitRow[],
  ): Promise<{ created: number; changed: number }> {
    let [created, changed] = [0, 0];
    for (const { code, name, kind, parent } of rows) {
      const parentId = parent === undefined ? null : await this.idOf(tx, parent);
      const known = await tx.findOneBy(Unit, { code });
      if (!known) await this.create(tx, actor, { code, name, kind, parentId });
      if (!known) created += 1;
      else if (await this.change(tx, actor, known, { name, kind, parentId })) changed += 1;
    }
    return { created, changed };
  }

  private async idOf(tx: EntityManager, code: string): Promise<Id> {
    const unit = await tx.findOneBy(Unit, { code });
    if (!unit) throw new Rejected('organisation.no-parent', 'invalid', { code });
    return unit.id;
  }

  private async save(tx: EntityManager, unit: Unit, change: Partial<Unit>): Promise<void> {
    const { id, revision } = unit;
    const { affected } = await tx.update(Unit, { id, revision }, { ...change, revision: revision + 1 });
    if (affected !== 1) throw new Rejected('organisation.changed', 'conflict');
  }

  private async traces(tx: EntityManager, unit: Unit, facts: UnitFacts) {
    const nameOf = async (id: Id | null) => (id ? ((await tx.findOneBy(Unit, { id }))?.name ?? '') : '');
    const traces: { code: UnitChangeCode; params: Record<string, string> }[] = [];
    if (facts.name !== unit.name) traces.push({ code: 'renamed', params: { from: unit.name, to: facts.name } });
    if (facts.kind !== unit.kind) traces.push({ code: 'kind-changed', params: { from: unit.kind, to: facts.kind } });
    if (facts.parentId !== unit.parentId) {
      const params = { from: await nameOf(unit.parentId), to: await nameOf(facts.parentId) };
      traces.push({ code: 'moved', params });
    }
    return traces;
  }

  private async requireParent(tx: EntityManager, parentId: Id | null): Promise<void> {
    if (parentId === null) return;
    const parent = await tx.findOneBy(Unit, { id: parentId });
    if (!parent || parent.closedAt)
      throw new Rejected('organisation.no-parent', 'invalid', { code: parent?.code ?? '' });
  }

  /** A unit cannot lie below itself. */
  private async requirePlace(tx: EntityManager, unit: Unit, parentId: Id | null): Promise<void> {
    await this.requireParent(tx, parentId);
    if (parentId === null) return;
    const own = await tx.query(ABOVE, [parentId, unit.id]);
    if (own.length > 0) throw new Rejected('organisation.circle', 'conflict');
  }
}

import { BankIdOrders } from '@farled/identity';
import { AuditLog, CLOCK, Transactions } from '@farled/infra';
import { type Actor, type Clock, type Id, platform, Rejected } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull, LessThan } from 'typeorm';
import { CaseJournal } from '../case/case-journal';
import { CaseStore } from '../case/case-store';
import { updateRows } from '../case/rows';
import { Call } from './call.entity';

const ABANDONED_AFTER_MS = 30_000;

/** Keeps calls, and takes in how they end, also when the officer has closed her browser meanwhile. */
@Injectable()
export class CallDesk {
  constructor(
    private readonly source: DataSource,
    private readonly transactions: Transactions,
    private readonly orders: BankIdOrders,
    private readonly cases: CaseStore,
    private readonly journal: CaseJournal,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async get(id: Id): Promise<Call> {
    const call = await this.source.manager.findOneBy(Call, { id });
    if (!call) throw new Rejected('not-found', 'not-found');
    return call;
  }

  open(match: Partial<Pick<Call, 'personId' | 'staffId'>>): Promise<Call[]> {
    return this.source.manager.findBy(Call, { ...match, state: 'open' });
  }

  ofCase(caseId: Id): Promise<Call[]> {
    return this.source.manager.find(Call, { where: { caseId, state: 'done' }, order: { id: 'DESC' }, take: 200 });
  }

  async begin(actor: Actor, call: Call): Promise<void> {
    await this.transactions.run(async (tx) => {
      await tx.insert(Call, call);
      await this.note(tx, actor, call, 'begun');
    });
  }

  /** Looks whether the order has its final answer, and keeps it with the call; once. */
  async settle(actor: Actor, call: Call): Promise<Call> {
    if (call.state !== 'open') return call;
    const { status } = await this.orders.look(call.orderId);
    if (status === 'pending') return call;
    const evidenceId = status === 'complete' ? (await this.orders.evidence(call.orderId)).evidenceId : null;
    const state = evidenceId ? ('done' as const) : ('failed' as const);
    const change = { state, evidenceId, endedAt: this.clock.now() };
    await this.transactions.run(async (tx) => {
      const { affected } = await updateRows(tx, Call, { id: call.id, state: 'open' }, change);
      if (affected !== 1) return;
      await this.note(tx, actor, call, state);
      if (evidenceId && call.caseId) await this.enter(tx, actor, call, call.caseId);
    });
    return this.get(call.id);
  }

  /** A call that was not begun from a case is bound to the one it turned out to be about. */
  async bind(actor: Actor, call: Call, caseId: Id): Promise<void> {
    await this.transactions.run(async (tx) => {
      const { affected } = await tx.update(Call, { id: call.id, state: 'done', caseId: IsNull() }, { caseId });
      if (affected !== 1) throw new Rejected('call.not-done', 'conflict');
      await this.audit.record(tx, { ...about(actor, call), action: 'call.bound', caseId });
      await this.enter(tx, actor, call, caseId);
    });
  }

  async settleAbandoned(): Promise<void> {
    const before = new Date(Date.now() - ABANDONED_AFTER_MS);
    const calls = await this.source.manager.find(Call, {
      where: { state: 'open', startedAt: LessThan(before) },
      take: 100,
    });
    for (const call of calls) await this.settle(platform('calls'), call);
  }

  private async enter(tx: EntityManager, actor: Actor, call: Call, caseId: Id): Promise<void> {
    const code = call.kind === 'sign' ? 'call-signed' : 'caller-identified';
    await this.journal.happened(tx, await this.cases.hold(tx, caseId), { code, actor });
  }

  private note(tx: EntityManager, actor: Actor, call: Call, step: 'begun' | 'done' | 'failed'): Promise<void> {
    const result = step === 'failed' ? ('failed' as const) : ('allowed' as const);
    const caseId = call.caseId ? { caseId: call.caseId } : {};
    return this.audit.record(tx, { ...about(actor, call), ...caseId, action: `call.${call.kind}-${step}`, result });
  }
}

const about = (actor: Actor, { purpose, personId }: Call) => ({ actor, purpose: `call.${purpose}`, personId });

import { AuditLog, CLOCK, Transactions } from '@farled/infra';
import { type Actor, type Clock, type Id, Rejected, type StaffActor, Unavailable } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { EngineRef } from './instance-ref';
import { Operation, type OperationAction, type OperationState } from './operation.entity';

/** An action as it was asked for. */
export interface AskedOperation {
  readonly id: Id;
  readonly reason: string;
  /** The latest action that the operator has seen; undefined where it does not matter. */
  readonly seen?: Id | null;
  readonly action: OperationAction;
  readonly details: Operation['details'];
  readonly instance: EngineRef;
  readonly caseId?: Id;
  readonly personId?: Id;
}

/** A process that ends in the middle of an action leaves it begun; after this long it is nobody's any more. */
const ABANDONED_MS = 60_000;

/**
 * Writes down what operators do, before and after, and lets one at a time act on an instance. The action itself goes
 * straight to the engine and not through the outbox: an operator decides upon what she sees now, and an order that is
 * carried out when the engine comes back hours later would meet another state.
 */
@Injectable()
export class OperationLog {
  constructor(
    private readonly transactions: Transactions,
    private readonly source: DataSource,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The latest actions on an instance, newest first. */
  latest({ engine, key }: EngineRef, take = 50, tx: EntityManager = this.source.manager): Promise<Operation[]> {
    return tx.find(Operation, { where: { engine, processInstanceKey: key }, order: { at: 'DESC', id: 'DESC' }, take });
  }

  /** Whether an action was done already, as it is when its answer was lost and it is asked for again. */
  async isDone(
    { id, instance, action }: Pick<AskedOperation, 'id' | 'instance' | 'action'>,
    tx: EntityManager = this.source.manager,
  ): Promise<boolean> {
    const known = await tx.findOneBy(Operation, { id });
    if (!known) return false;
    if (known.processInstanceKey !== instance.key || known.action !== action)
      throw new Rejected('operation.other', 'conflict');
    if (known.state === 'done') return true;
    throw new Rejected(known.state === 'begun' ? 'operation.under-way' : 'operation.repeated', 'conflict');
  }

  /** Does the work once; asked for again, by a second click or a lost answer, it answers as the first time. */
  async once(actor: Actor, asked: AskedOperation, work: () => Promise<void>): Promise<void> {
    const isNew = await this.transactions.run((tx) => this.begin(tx, asStaff(actor), asked));
    if (!isNew) return;
    try {
      await work();
    } catch (error) {
      await this.end(actor, asked, outcomeOf(error));
      throw error;
    }
    await this.end(actor, asked, { state: 'done', error: null });
  }

  private async begin(tx: EntityManager, actor: StaffActor, asked: AskedOperation): Promise<boolean> {
    const { id, instance, action, reason, details } = asked;
    const place = `${instance.engine}/${instance.key}`;
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 7042040))', [place]);
    if (await this.isDone(asked, tx)) return false;
    await this.mustBeFree(tx, asked);
    const at = this.clock.now();
    const { engine, key: processInstanceKey } = instance;
    const row = { id, engine, processInstanceKey, action, reason, details, staffId: actor.staffId, at };
    await tx.insert(Operation, { ...row, state: 'begun', error: null, endedAt: null });
    await this.remember(tx, actor, asked, 'allowed');
    return true;
  }

  private async mustBeFree(tx: EntityManager, { instance, seen }: AskedOperation): Promise<void> {
    const [latest] = await this.latest(instance, 1, tx);
    if (!latest) return;
    const age = this.clock.now().getTime() - latest.at.getTime();
    if (latest.state === 'begun' && age < ABANDONED_MS) throw new Rejected('operation.under-way', 'conflict');
    if (seen !== undefined && latest.id !== seen) throw new Rejected('operation.changed', 'conflict');
  }

  private async end(actor: Actor, asked: AskedOperation, end: { state: OperationState; error: string | null }) {
    await this.transactions.run(async (tx) => {
      await tx.update(Operation, { id: asked.id }, { ...end, endedAt: this.clock.now() });
      if (end.state !== 'done') {
        await this.remember(tx, actor, asked, end.state === 'refused' ? 'refused' : 'failed');
      }
    });
  }

  private async remember(
    tx: EntityManager,
    actor: Actor,
    asked: AskedOperation,
    result: 'allowed' | 'refused' | 'failed',
  ) {
    const { action, reason: purpose, instance, caseId, personId, details } = asked;
    const names = Object.values(details).flat().map(String);
    const fields = [`${instance.engine}-${instance.key}`, ...names];
    await this.audit.record(tx, { actor, action: `operation.${action}`, purpose, caseId, personId, fields, result });
  }
}

function asStaff(actor: Actor): StaffActor {
  if (actor.kind !== 'staff') throw new Rejected('not-allowed', 'forbidden');
  return actor;
}

function outcomeOf(error: unknown): { state: OperationState; error: string } {
  if (error instanceof Rejected) return { state: 'refused', error: error.code };
  return { state: 'unknown', error: error instanceof Unavailable ? 'unavailable' : 'internal' };
}

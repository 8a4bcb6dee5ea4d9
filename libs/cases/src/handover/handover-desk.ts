import { Transactions } from '@farled/infra';
import { newId, platform, Rejected, Unavailable } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { CaseJournal } from '../case/case-journal';
import { CaseStore } from '../case/case-store';
import { Handover, type HandoverState } from './handover.entity';
import { HandoverDelivery } from './handover-delivery';

const HANDOVER = platform('handover');

/** Hands a case over once: the handover's id is the key by which the receiving system knows a second delivery. */
@Injectable()
export class HandoverDesk {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: CaseStore,
    private readonly delivery: HandoverDelivery,
    private readonly journal: CaseJournal,
  ) {}

  /** Writes down that a case is to be handed over. */
  async order(tx: EntityManager, caseId: string): Promise<Handover> {
    const none = { attempts: 0, receiptId: null, receiptNumber: null, deliveredAt: null };
    const handover: Handover = { id: newId(), caseId, state: 'ordered', ...none, orderedAt: this.journal.now() };
    await tx.insert(Handover, handover);
    return handover;
  }

  /** Tries to deliver, and says how it stands afterwards; `waiting` when the receiving system does not answer. */
  async deliver(id: string): Promise<HandoverState> {
    const handover = await this.transactions.run((tx) => tx.findOneByOrFail(Handover, { id }));
    if (handover.state !== 'ordered' && handover.state !== 'waiting') return handover.state;
    const subject = await this.cases.get(handover.caseId);
    try {
      const receipt = await this.delivery.deliver(handover, subject);
      const delivered = {
        receiptId: receipt.receiptId,
        receiptNumber: receipt.number,
        deliveredAt: this.journal.now(),
      };
      return await this.settle(handover, 'delivered', delivered);
    } catch (error) {
      if (error instanceof Unavailable) return this.settle(handover, 'waiting');
      if (error instanceof Rejected) return this.settle(handover, 'refused');
      throw error;
    }
  }

  /** Writes the outcome down once: a delivery that runs beside this one may have been first. */
  private async settle(handover: Handover, state: Outcome, facts: Partial<Handover> = {}): Promise<HandoverState> {
    return this.transactions.run(async (tx) => {
      const subject = await this.cases.hold(tx, handover.caseId);
      const { state: before, attempts } = await tx.findOneByOrFail(Handover, { id: handover.id });
      // A quick system's answer comes before its receipt is written down.
      if (before === 'answered')
        await tx.update(Handover, { id: handover.id, receiptId: IsNull() }, { attempts: attempts + 1, ...facts });
      if (before !== 'ordered' && before !== 'waiting') return before;
      await tx.update(Handover, { id: handover.id }, { ...facts, state, attempts: attempts + 1 });
      if (before === state) return state;
      const change = state === 'delivered' ? ({ status: 'handed-over' } as const) : {};
      await this.journal.happened(tx, subject, { code: `handover-${state}`, actor: HANDOVER }, change);
      return state;
    });
  }
}

type Outcome = 'delivered' | 'waiting' | 'refused';

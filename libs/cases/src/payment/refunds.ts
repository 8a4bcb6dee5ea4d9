import { Outbox } from '@farled/infra';
import { type Id, newId, platform } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CaseJournal } from '../case/case-journal';
import { CaseStore } from '../case/case-store';
import { insertOnce } from '../case/rows';
import { REFUND_PAYMENT } from '../process/outbox-kinds';
import { PaymentAttempt } from './payment-attempt.entity';
import { Refund, type RefundReason } from './refund.entity';

/** Gives money back through the outbox, once for each attempt that was paid. */
@Injectable()
export class Refunds {
  constructor(
    private readonly cases: CaseStore,
    private readonly journal: CaseJournal,
    private readonly outbox: Outbox,
  ) {}

  async order(tx: EntityManager, attempt: PaymentAttempt, reason: RefundReason): Promise<void> {
    const { id: attemptId, paymentId, caseId, amountOre } = attempt;
    const id = newId();
    const facts = { state: 'ordered', errorCode: null, orderedAt: this.journal.now(), doneAt: null } as const;
    const isNew = await insertOnce(tx, Refund, { id, attemptId, paymentId, caseId, amountOre, reason, ...facts });
    if (!isNew) return;
    const subject = await this.cases.hold(tx, caseId);
    await this.journal.happened(tx, subject, { code: 'refund-ordered', actor: platform('payments') });
    const key = `refund:${id}`;
    const payload = { refundId: id };
    await this.outbox.enqueue(tx, { kind: REFUND_PAYMENT, idempotencyKey: key, orderingKey: key, payload });
  }

  /** Everything that was paid in a case and has not been given back; in öre. */
  async orderAll(tx: EntityManager, caseId: Id, reason: RefundReason): Promise<number> {
    const paid = await tx
      .createQueryBuilder(PaymentAttempt, 'attempt')
      .where(`attempt.caseId = :caseId and attempt.state = 'paid'`, { caseId })
      .andWhere('not exists (select 1 from cases.refund r where r.attempt_id = attempt.id)')
      .getMany();
    for (const attempt of paid) await this.order(tx, attempt, reason);
    return paid.reduce((sum, { amountOre }) => sum + amountOre, 0);
  }
}

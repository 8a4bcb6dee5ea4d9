import type { Fee } from '@farled/catalogue';
import { Outbox } from '@farled/infra';
import { addDays, type Id, legalDay, newId, platform, swedishTime } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { Case } from '../case/case.entity';
import { CaseJournal } from '../case/case-journal';
import { engineMessage } from '../process/engine-message';
import { Payment } from './payment.entity';
import { PaymentAttempt, UNDER_WAY } from './payment-attempt.entity';

const PAYMENTS = platform('payments');

/** Keeps what is to be paid in a case: asks for it, and lets go of it. */
@Injectable()
export class PaymentDesk {
  constructor(
    private readonly journal: CaseJournal,
    private readonly outbox: Outbox,
  ) {}

  /** Asks for a fee until the end of its last day. What one need not pay is settled at once. */
  async order(tx: EntityManager, subject: Case, fee: Fee): Promise<Payment> {
    const createdAt = this.journal.now();
    const dueAt = swedishTime(addDays(legalDay(createdAt), fee.payWithinDays + 1), '00:00');
    const { id: feeId, text: textKey, amountOre, vatRate, account, isExempt } = fee;
    const payment: Payment = {
      ...{ id: newId(), caseId: subject.id, fee: feeId, textKey, amountOre, vatRate, account, dueAt, createdAt },
      ...(isExempt ? { state: 'exempt', settledAt: createdAt } : { state: 'open', settledAt: null }),
    };
    await tx.insert(Payment, payment);
    if (isExempt) await this.answer(tx, payment, 'exempt', payment.id);
    else
      await this.journal.happened(tx, subject, { code: 'payment-requested', actor: PAYMENTS }, { status: 'payment' });
    return payment;
  }

  /** Nobody waits for it any more; money that still comes is given back. True when it was open. */
  async close(tx: EntityManager, subject: Case, paymentId: Id): Promise<boolean> {
    const settledAt = this.journal.now();
    const open = { id: paymentId, caseId: subject.id, state: 'open' } as const;
    const closed = await tx.update(Payment, open, { state: 'closed', settledAt });
    if (!closed.affected) return false;
    await tx.update(PaymentAttempt, { paymentId, state: In([...UNDER_WAY]) }, { lookAt: settledAt });
    await this.journal.happened(tx, subject, { code: 'payment-expired', actor: PAYMENTS }, { status: 'review' });
    return true;
  }

  /** Tells the process how it went; the id makes it count once. */
  async answer(tx: EntityManager, payment: Payment, paymentOutcome: 'paid' | 'exempt', messageId: Id): Promise<void> {
    const { caseId, id: correlationKey } = payment;
    const variables = { paymentOutcome };
    await this.outbox.enqueue(
      tx,
      engineMessage({ caseId, name: 'payment.settled', correlationKey, messageId, variables }),
    );
  }
}

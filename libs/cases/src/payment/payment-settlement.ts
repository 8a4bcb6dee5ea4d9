import type { PaymentStanding } from '@farled/connectors';
import { OperatorAlarms, Transactions } from '@farled/infra';
import { type Id, platform } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Case } from '../case/case.entity';
import { CaseJournal } from '../case/case-journal';
import { CaseStore } from '../case/case-store';
import { Payment } from './payment.entity';
import { PaymentAttempt, UNDER_WAY } from './payment-attempt.entity';
import { PaymentDesk } from './payment-desk';
import type { RefundReason } from './refund.entity';
import { Refunds } from './refunds';

const PAYMENTS = platform('payments');
const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** A payment that the provider does not know by then never reached it. */
const UNKNOWN_AFTER_MS = 10 * MINUTE;
const LONGEST_PAUSE_MS = 15 * MINUTE;

interface Held {
  readonly subject: Case;
  readonly payment: Payment;
  readonly attempt: PaymentAttempt;
}

/** Writes down what a provider says of an attempt; the same answer again, or an older one, changes nothing. */
@Injectable()
export class PaymentSettlement {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: CaseStore,
    private readonly desk: PaymentDesk,
    private readonly refunds: Refunds,
    private readonly journal: CaseJournal,
    private readonly alarms: OperatorAlarms,
  ) {}

  async settle(attemptId: Id, standing: PaymentStanding): Promise<PaymentAttempt> {
    return this.transactions.run(async (tx) => {
      const held = await this.hold(tx, attemptId);
      if (UNDER_WAY.includes(held.attempt.state)) await this.take(tx, held, standing);
      return held.attempt;
    });
  }

  /** In the order case, payment, attempt, as everywhere. */
  private async hold(tx: EntityManager, id: Id): Promise<Held> {
    const { caseId, paymentId } = await tx.findOneByOrFail(PaymentAttempt, { id });
    const lock = { mode: 'pessimistic_write' } as const;
    const subject = await this.cases.hold(tx, caseId);
    const payment = await tx.findOneOrFail(Payment, { where: { id: paymentId }, lock });
    return { subject, payment, attempt: await tx.findOneOrFail(PaymentAttempt, { where: { id }, lock }) };
  }

  private async take(tx: EntityManager, held: Held, standing: PaymentStanding): Promise<void> {
    const { attempt } = held;
    const { state, errorCode = null } = standing;
    const age = this.journal.now().getTime() - attempt.createdAt.getTime();
    if (state === 'paid') return this.paid(tx, held, standing);
    if (state === 'waiting' || (state === 'missing' && age < UNKNOWN_AFTER_MS)) return this.lookLater(tx, attempt);
    await this.end(tx, attempt, { state: state === 'missing' ? 'failed' : state, errorCode });
  }

  private async paid(tx: EntityManager, held: Held, { amountOre, reference }: PaymentStanding): Promise<void> {
    const { subject, payment, attempt } = held;
    if (amountOre !== attempt.amountOre || !reference) {
      // Neither thrown away nor believed: a person must look at what the provider has.
      await this.alarms.raise(tx, 'payment.differs', attempt.id);
      return this.lookLater(tx, attempt);
    }
    await this.end(tx, attempt, { state: 'paid', reference });
    const reason = superfluous(subject, payment);
    if (reason) return this.refunds.order(tx, attempt, reason);
    const settledAt = this.journal.now();
    await tx.update(Payment, { id: payment.id }, { state: 'paid', settledAt });
    await this.journal.happened(tx, subject, { code: 'payment-received', actor: PAYMENTS }, { status: 'review' });
    await this.desk.answer(tx, payment, 'paid', attempt.id);
  }

  /** Soon at first, then less and less often, and never not at all. */
  private async lookLater(tx: EntityManager, attempt: PaymentAttempt): Promise<void> {
    const pause = Math.min(5 * SECOND * 1.5 ** Math.min(attempt.looks, 40), LONGEST_PAUSE_MS);
    const change = { lookAt: new Date(this.journal.now().getTime() + pause), looks: attempt.looks + 1 };
    await tx.update(PaymentAttempt, { id: attempt.id }, change);
    Object.assign(attempt, change);
  }

  private async end(tx: EntityManager, attempt: PaymentAttempt, how: Partial<PaymentAttempt>): Promise<void> {
    const change = { ...how, settledAt: this.journal.now() };
    await tx.update(PaymentAttempt, { id: attempt.id }, change);
    Object.assign(attempt, change);
  }
}

/** Why money that came is not for this fee any more. */
function superfluous(subject: Case, payment: Payment): RefundReason | undefined {
  if (payment.state === 'paid') return 'paid-twice';
  if (payment.state !== 'open') return 'late';
  return subject.status === 'closed' ? 'case-closed' : undefined;
}

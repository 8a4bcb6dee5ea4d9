import { type Id, isId, Rejected } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Payment } from './payment.entity';
import { PaymentAttempt } from './payment-attempt.entity';
import type { PaymentFile } from './payment-view';
import { Refund } from './refund.entity';

/** Reads the fees of a case with all that belongs to them. */
@Injectable()
export class PaymentFiles {
  constructor(private readonly source: DataSource) {}

  /** Oldest first. */
  async of(caseId: Id): Promise<PaymentFile[]> {
    const { manager } = this.source;
    const where = { caseId };
    const order = { id: 'ASC' } as const;
    const [payments, attempts, refunds] = await Promise.all([
      manager.find(Payment, { where, order }),
      manager.find(PaymentAttempt, { where, order }),
      manager.find(Refund, { where, order }),
    ]);
    const ofPayment = (id: Id) => (row: { paymentId: Id }) => row.paymentId === id;
    return payments.map((payment) => ({
      payment,
      attempts: attempts.filter(ofPayment(payment.id)),
      refunds: refunds.filter(ofPayment(payment.id)),
    }));
  }

  async one(caseId: Id, paymentId: Id): Promise<PaymentFile> {
    const found = isId(paymentId) && (await this.of(caseId)).find(({ payment }) => payment.id === paymentId);
    if (!found) throw new Rejected('not-found', 'not-found');
    return found;
  }
}

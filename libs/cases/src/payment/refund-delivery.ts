import { Connectors } from '@farled/connectors';
import { OutboxHandlers, type OutboxMessage, Transactions } from '@farled/infra';
import { Unavailable } from '@farled/kernel';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CaseStore } from '../case/case-store';
import { REFUND_PAYMENT } from '../process/outbox-kinds';
import { payloadText } from '../process/payload-text';
import { PaymentAttempt } from './payment-attempt.entity';
import { Refund } from './refund.entity';
import { RefundNotes } from './refund-notes';

/** Asks the provider to give money back until it says that it is done; when it will not, an operator is told. */
@Injectable()
export class RefundDelivery implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly source: DataSource,
    private readonly transactions: Transactions,
    private readonly connectors: Connectors,
    private readonly cases: CaseStore,
    private readonly notes: RefundNotes,
  ) {}

  onModuleInit(): void {
    this.handlers.register(REFUND_PAYMENT, (message) => this.deliver(message));
  }

  private async deliver({ payload }: OutboxMessage): Promise<void> {
    const { manager } = this.source;
    const refund = await manager.findOneByOrFail(Refund, { id: payloadText(payload, 'refundId') });
    if (refund.state !== 'ordered') return;
    const { method, reference, callbackKey } = await manager.findOneByOrFail(PaymentAttempt, { id: refund.attemptId });
    const { diaryNumber: caseReference } = await this.cases.get(refund.caseId);
    const message = this.notes.message(caseReference);
    const order = { id: refund.id, amountOre: refund.amountOre, paymentReference: reference ?? '', callbackKey };
    const standing = await this.connectors.get('payment', method).refund({ ...order, caseReference, message });
    if (standing.state === 'waiting') throw new Unavailable(method);
    const { state, errorCode = null } = standing;
    await this.transactions.run((tx) => this.notes.end(tx, refund, { state, errorCode }));
  }
}

import { CLOCK, OperatorAlarms, Transactions } from '@farled/infra';
import { type Clock, type Id, newId, PersonalNumber, Rejected } from '@farled/kernel';
import { Persons, SignatureEvidences } from '@farled/register';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type CollectedOrder, examineAnswer, requireGenuine, type SentOrder } from '../bankid';
import { BankIdConnection } from './bankid-connection';
import { BankIdOrder } from './bankid-order.entity';

/** Takes in the final answer of an order: who it was, and the proof of what she saw, signed, and with what. */
@Injectable()
export class OrderCompletion {
  constructor(
    private readonly transactions: Transactions,
    private readonly persons: Persons,
    private readonly evidences: SignatureEvidences,
    private readonly connection: BankIdConnection,
    private readonly alarms: OperatorAlarms,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async complete(order: BankIdOrder, answer: CollectedOrder): Promise<void> {
    const number = PersonalNumber.parse(answer.completionData?.user.personalNumber ?? '');
    if (!number) throw new Error('BankID completed an order without a personal number');
    const personId = await this.persons.findOrCreate(number);
    const sent = sentOrder(order, number);
    const fault = this.faultOf(order, answer, personId, sent);
    if (fault) return this.refuse(order, fault);
    await this.transactions.run((tx) => this.keep(tx, order, { answer, personId, sent }));
  }

  /** Once: an answer that comes again finds the order complete. */
  private async keep(tx: EntityManager, order: BankIdOrder, { answer, personId, sent }: Completed): Promise<void> {
    const evidenceId = newId();
    const signedAt = this.clock.now();
    const completed = { status: 'complete' as const, personId, completedAt: signedAt, hintCode: null, evidenceId };
    const { affected } = await tx.update(BankIdOrder, { id: order.id, status: 'pending' }, completed);
    if (affected !== 1) return;
    const { kind, orderRef, visibleText, nonVisible } = order;
    const { purpose, orderedAt, collectedAt } = sent;
    const times = { orderedAt: orderedAt.toISOString(), collectedAt: collectedAt.toISOString() };
    const signed = { orderRef, visibleText, nonVisible, purpose, ...times };
    await this.evidences.keep(tx, { id: evidenceId, kind, personId, answer: answer.raw, signed, signedAt });
  }

  private faultOf(order: BankIdOrder, answer: CollectedOrder, personId: Id, sent: SentOrder): string | undefined {
    try {
      const isOther = order.expectedPersonId !== null && order.expectedPersonId !== personId;
      if (isOther || !answer.completionData) throw new Rejected('signature.wrong-person');
      requireGenuine(examineAnswer(answer.completionData, sent, this.connection.roots()));
      return undefined;
    } catch (error) {
      if (error instanceof Rejected) return error.code;
      throw error;
    }
  }

  /** A signature that does not hold fails the order and alarms: it is no mistake of the person. */
  private async refuse(order: BankIdOrder, code: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      await tx.update(BankIdOrder, { id: order.id }, { status: 'failed', hintCode: code });
      await this.alarms.raise(tx, code, order.id);
    });
  }
}

interface Completed {
  readonly answer: CollectedOrder;
  readonly personId: Id;
  readonly sent: SentOrder;
}

/** What the answer must fit, with this machine's times: certificates and OCSP answers know no other clock. */
function sentOrder({ kind, visibleText, nonVisible, startedAt }: BankIdOrder, number: PersonalNumber): SentOrder {
  return {
    purpose: kind.endsWith('sign') ? 'Signing' : 'Identification',
    personalNumber: number.digits,
    ...(visibleText === null ? {} : { visibleText }),
    ...(nonVisible === null ? {} : { nonVisible }),
    orderedAt: startedAt,
    collectedAt: new Date(),
  };
}

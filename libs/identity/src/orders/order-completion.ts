import { CLOCK, OperatorAlarms, Transactions } from '@farled/infra';
import { type Clock, type Id, PersonalNumber, Rejected } from '@farled/kernel';
import { Persons, SignatureEvidences } from '@farled/register';
import { Inject, Injectable } from '@nestjs/common';
import { type CollectedOrder, verifySignature } from '../bankid';
import { BankIdConnection } from './bankid-connection';
import { BankIdOrder } from './bankid-order.entity';

/** Takes in the final answer of an order: who it was, and for a signing the proof of what was signed. */
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
    const completed = { status: 'complete' as const, personId, completedAt: this.clock.now(), hintCode: null };
    if (order.kind === 'auth') {
      await this.transactions.run((tx) => tx.update(BankIdOrder, { id: order.id, status: 'pending' }, completed));
      return;
    }
    if (!(await this.isGenuine(order, answer, number, personId))) return;
    await this.transactions.run(async (tx) => {
      const signed = { orderRef: order.orderRef, visibleText: order.visibleText, nonVisible: order.nonVisible };
      const evidence = { personId, answer: answer.raw, signed, signedAt: completed.completedAt };
      const { id: evidenceId } = await this.evidences.keep(tx, evidence);
      await tx.update(BankIdOrder, { id: order.id, status: 'pending' }, { ...completed, evidenceId });
    });
  }

  /** A signature that does not hold fails the order and alarms: it is no mistake of the person. */
  private async isGenuine(order: BankIdOrder, answer: CollectedOrder, number: PersonalNumber, personId: Id) {
    try {
      if (order.expectedPersonId !== personId) throw new Rejected('signature.wrong-person');
      const signatureXml = Buffer.from(answer.completionData?.signature ?? '', 'base64').toString('utf8');
      const { visibleText, nonVisible } = order;
      verifySignature({
        ...{ signatureXml, visibleText: visibleText ?? '', nonVisible: nonVisible ?? undefined },
        ...{ personalNumber: number.digits, roots: this.connection.roots(), at: new Date(), purpose: 'Signing' },
      });
      return true;
    } catch (error) {
      if (!(error instanceof Rejected)) throw error;
      await this.transactions.run(async (tx) => {
        await tx.update(BankIdOrder, { id: order.id }, { status: 'failed', hintCode: error.code });
        await this.alarms.raise(tx, error.code, order.id);
      });
      return false;
    }
  }
}

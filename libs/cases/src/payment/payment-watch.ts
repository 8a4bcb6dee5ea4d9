import { PeriodicWork, Transactions } from '@farled/infra';
import { type Id, Unavailable } from '@farled/kernel';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { DataSource, In, LessThanOrEqual } from 'typeorm';
import { CaseJournal } from '../case/case-journal';
import { CaseStore } from '../case/case-store';
import { Payment } from './payment.entity';
import { PaymentAttempt, UNDER_WAY } from './payment-attempt.entity';
import { PaymentAttempts } from './payment-attempts';
import { Refunds } from './refunds';

const EVERY_MS = 5_000;
const BATCH = 50;
/** A case that was withdrawn, or closed by hand, waits for no money. */
const CLOSE = `update cases.payment p set state = 'closed', settled_at = $1 from cases."case" c
  where c.id = p.case_id and c.status = 'closed' and p.state = 'open'`;

const WITHDRAWN = `select distinct a.case_id as "caseId" from cases.payment_attempt a join cases."case" c on c.id = a.case_id
  where a.state = 'paid' and c.outcome = 'withdrawn'
    and not exists (select 1 from cases.refund r where r.attempt_id = a.id) limit 50`;

/** Asks providers about every attempt that is under way, so that a callback which never comes loses no money. */
@Injectable()
export class PaymentWatch implements OnModuleInit {
  private readonly logger = new Logger('Payments');

  constructor(
    private readonly periodic: PeriodicWork,
    private readonly source: DataSource,
    private readonly attempts: PaymentAttempts,
    private readonly journal: CaseJournal,
    private readonly transactions: Transactions,
    private readonly refunds: Refunds,
    private readonly cases: CaseStore,
  ) {}

  onModuleInit(): void {
    this.periodic.register('cases.payments', EVERY_MS, () => this.reconcile());
  }

  /** One round; returns how many attempts were looked at. */
  async reconcile(): Promise<number> {
    await this.source.query(CLOSE, [this.journal.now()]);
    await this.giveBack();
    const due = { state: In([...UNDER_WAY]), lookAt: LessThanOrEqual(this.journal.now()) };
    const found = await this.source.manager.find(PaymentAttempt, { where: due, order: { lookAt: 'ASC' }, take: BATCH });
    for (const attempt of found) await this.follow(attempt);
    return found.length;
  }

  /** What was paid in a case that the applicant has withdrawn. */
  private async giveBack(): Promise<void> {
    const found: { caseId: Id }[] = await this.source.query(WITHDRAWN);
    for (const { caseId } of found) {
      await this.transactions.run(async (tx) => {
        await this.cases.hold(tx, caseId);
        await this.refunds.orderAll(tx, caseId, 'case-closed');
      });
    }
  }

  /** A provider that is down holds up no other: the attempt is looked at again in the next round. */
  private async follow(attempt: PaymentAttempt): Promise<void> {
    const { state } = await this.source.manager.findOneByOrFail(Payment, { id: attempt.paymentId });
    await this.attempts.follow(attempt, state === 'open').catch((error: unknown) => {
      if (!(error instanceof Unavailable))
        this.logger.error({ err: error, attempt: attempt.id }, 'a payment cannot be settled');
    });
  }
}

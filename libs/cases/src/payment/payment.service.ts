import { AuditLog, authorise, type Language, Transactions } from '@farled/infra';
import { type Actor, type Id, isId, Rejected, Unavailable } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { asResident } from '../case/as-resident';
import type { Case } from '../case/case.entity';
import { CaseStore } from '../case/case-store';
import { Payment } from './payment.entity';
import type { PaymentMethod } from './payment-attempt.entity';
import { PaymentAttempts } from './payment-attempts';
import { PaymentFiles } from './payment-files';
import { type PaymentFile, PaymentViews } from './payment-view';

interface PaymentChoice {
  readonly method: PaymentMethod;
  /** Of whoever pays with Swish on another device; sent on, not kept. */
  readonly phone?: string;
}

/** A resident's fees: what is to be paid, and paying it. Whoever sees the case may pay. */
@Injectable()
export class PaymentService {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: CaseStore,
    private readonly files: PaymentFiles,
    private readonly attempts: PaymentAttempts,
    private readonly views: PaymentViews,
    private readonly audit: AuditLog,
  ) {}

  /** The fees of a case. While one is being paid the provider is asked how it goes. */
  async list(actor: Actor, caseId: Id, language: Language) {
    const subject = await this.own(actor, caseId, 'payment.read-own');
    const files = await this.files.of(subject.id);
    const isMoving = await Promise.all(files.map((file) => this.lookAt(file)));
    const fresh = isMoving.includes(true) ? await this.files.of(subject.id) : files;
    return { items: await Promise.all(fresh.map((file) => this.views.of(subject, file, language))) };
  }

  /** Begins to pay. An earlier attempt is stopped first, so that nobody pays in two places. */
  async begin(actor: Actor, { caseId, paymentId }: PaymentAddress, choice: PaymentChoice) {
    const subject = await this.own(actor, caseId, 'payment.pay');
    const { attempts } = await this.files.one(caseId, paymentId);
    for (const earlier of attempts) await this.attempts.stop(earlier).catch(ignoreOutage);
    const { payment, attempt } = await this.transactions.run(async (tx) => {
      const { status } = await this.cases.hold(tx, caseId);
      const open = await tx.findOneByOrFail(Payment, { id: paymentId });
      if (open.state !== 'open' || status === 'closed') throw new Rejected(`payment.${open.state}`, 'conflict');
      await this.audit.record(tx, {
        actor,
        action: 'payment.begin',
        purpose: 'payment',
        caseId,
        fields: [choice.method],
      });
      return { payment: open, attempt: await this.attempts.write(tx, open, choice.method) };
    });
    await this.attempts.begin({ subject, payment, attempt, ...(choice.phone && { phone: choice.phone }) });
  }

  /** Stops what is being paid. */
  async cancel(actor: Actor, { caseId, paymentId }: PaymentAddress): Promise<void> {
    await this.own(actor, caseId, 'payment.pay');
    const { attempts } = await this.files.one(caseId, paymentId);
    for (const attempt of attempts) await this.attempts.stop(attempt);
  }

  /** The case and the fee, once it is paid. */
  async paid(actor: Actor, { caseId, paymentId }: PaymentAddress): Promise<{ subject: Case; file: PaymentFile }> {
    const subject = await this.own(actor, caseId, 'payment.read-own');
    const file = await this.files.one(caseId, paymentId);
    if (file.payment.state !== 'paid') throw new Rejected('not-found', 'not-found');
    return { subject, file };
  }

  /** True when it may stand otherwise now. */
  private async lookAt({ attempts }: PaymentFile): Promise<boolean> {
    const latest = attempts.at(-1);
    if (!latest || latest.settledAt) return false;
    await this.attempts.look(latest).catch(ignoreOutage);
    return true;
  }

  private async own(actor: Actor, caseId: Id, action: string): Promise<Case> {
    asResident(actor, action);
    if (!isId(caseId)) throw new Rejected('not-found', 'not-found');
    const subject = await this.cases.get(caseId);
    authorise(actor, action, subject);
    return subject;
  }
}

export interface PaymentAddress {
  readonly caseId: Id;
  readonly paymentId: Id;
}

/** What a provider cannot say now is asked again by itself. */
function ignoreOutage(error: unknown): void {
  if (!(error instanceof Unavailable)) throw error;
}

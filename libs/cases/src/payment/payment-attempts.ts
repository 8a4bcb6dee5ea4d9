import { randomBytes } from 'node:crypto';
import { Connectors, type PaymentOrder, type PaymentStart } from '@farled/connectors';
import { HttpConfig, I18n } from '@farled/infra';
import { newId, Rejected } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Case } from '../case/case.entity';
import { CaseJournal } from '../case/case-journal';
import type { Payment } from './payment.entity';
import { PaymentAttempt, type PaymentMethod, UNDER_WAY } from './payment-attempt.entity';
import { PaymentSettlement } from './payment-settlement';

const MINUTE = 60_000;
/** Whoever has not come further by then has left: the provider is told to stop it. */
const ABANDONED_AFTER_MS = 30 * MINUTE;

interface Trial {
  readonly subject: Case;
  readonly payment: Payment;
  readonly attempt: PaymentAttempt;
  readonly phone?: string;
}

/** Attempts to pay, at the provider: begun, looked at, stopped. What it says is settled before anything else is done. */
@Injectable()
export class PaymentAttempts {
  constructor(
    private readonly source: DataSource,
    private readonly connectors: Connectors,
    private readonly settlement: PaymentSettlement,
    private readonly journal: CaseJournal,
    private readonly http: HttpConfig,
    private readonly i18n: I18n,
  ) {}

  /** Writes an attempt down before the provider hears of it. */
  async write(tx: EntityManager, payment: Payment, method: PaymentMethod): Promise<PaymentAttempt> {
    const now = this.journal.now();
    const { id: paymentId, caseId, amountOre } = payment;
    const none = { providerId: null, token: null, page: null, reference: null, errorCode: null, settledAt: null };
    const attempt: PaymentAttempt = {
      ...{ id: newId(), paymentId, caseId, method, state: 'begun', amountOre, ...none },
      ...{
        callbackKey: randomBytes(16).toString('hex'),
        createdAt: now,
        lookAt: new Date(now.getTime() + MINUTE),
        looks: 0,
      },
    };
    await tx.insert(PaymentAttempt, attempt);
    return attempt;
  }

  /** Begins it at the provider. One that the provider will not have is over, with the provider's code. */
  async begin(trial: Trial): Promise<PaymentAttempt> {
    const { attempt } = trial;
    try {
      const start = await this.provider(attempt).begin(this.order(trial));
      return await this.started(attempt, start);
    } catch (error) {
      if (!(error instanceof Rejected)) throw error;
      const errorCode = String(error.params?.errorCode ?? '');
      return this.settlement.settle(attempt.id, { state: 'failed', errorCode });
    }
  }

  /** Asks the provider how it stands. */
  async look(attempt: PaymentAttempt): Promise<PaymentAttempt> {
    if (!UNDER_WAY.includes(attempt.state)) return attempt;
    const name = nameOf(attempt);
    const standing = name ? await this.provider(attempt).look(name) : ({ state: 'missing' } as const);
    return this.settlement.settle(attempt.id, standing);
  }

  /** Looks, and stops what nobody goes on with or nobody waits for. */
  async follow(attempt: PaymentAttempt, isWanted: boolean): Promise<PaymentAttempt> {
    const seen = await this.look(attempt);
    const isOld = this.journal.now().getTime() - seen.createdAt.getTime() > ABANDONED_AFTER_MS;
    return isOld || !isWanted ? this.stop(seen) : seen;
  }

  /** Asks the provider to stop it; one that was paid in the same moment is paid. */
  async stop(attempt: PaymentAttempt): Promise<PaymentAttempt> {
    const name = nameOf(attempt);
    if (!UNDER_WAY.includes(attempt.state) || !name) return attempt;
    await this.provider(attempt).cancel(name);
    return this.look(attempt);
  }

  private provider({ method }: PaymentAttempt) {
    return this.connectors.get('payment', method);
  }

  private order({ subject, payment, attempt, phone }: Trial): PaymentOrder {
    const { diaryNumber, id: caseId } = subject;
    return {
      ...{ id: attempt.id, amountOre: attempt.amountOre, vatRate: payment.vatRate, callbackKey: attempt.callbackKey },
      ...{ reference: diaryNumber, message: this.i18n.text('cases.payment.message', 'sv', { number: diaryNumber }) },
      returnUrl: `${this.http.publicUrl}/mina-arenden/${caseId}`,
      ...(phone && { phone }),
    };
  }

  private async started(attempt: PaymentAttempt, start: PaymentStart): Promise<PaymentAttempt> {
    const { providerId, token = null, page = null } = start;
    const change = { state: 'waiting' as const, providerId, token, page };
    const { manager } = this.source;
    await manager.update(PaymentAttempt, { id: attempt.id, state: 'begun' }, change);
    return manager.findOneByOrFail(PaymentAttempt, { id: attempt.id });
  }
}

/**
 * What the provider knows it by. Swish was given our own name, also when its answer was lost; a card provider that did
 * not answer has shown nobody a page, so nothing can have been paid.
 */
const nameOf = ({ method, providerId, id }: PaymentAttempt): string | null =>
  providerId ?? (method === 'swish' ? id.replaceAll('-', '').toUpperCase() : null);

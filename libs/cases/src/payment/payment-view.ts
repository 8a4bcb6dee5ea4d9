import { PaymentPages } from '@farled/connectors';
import { findText, HttpConfig, I18n, type Language } from '@farled/infra';
import { Injectable } from '@nestjs/common';
import type { Case } from '../case/case.entity';
import { EServices } from '../case/e-services';
import type { Payment } from './payment.entity';
import { type PaymentAttempt, UNDER_WAY } from './payment-attempt.entity';
import type { Refund } from './refund.entity';

/** What is known of one fee. */
export interface PaymentFile {
  readonly payment: Payment;
  /** Oldest first. */
  readonly attempts: readonly PaymentAttempt[];
  readonly refunds: readonly Refund[];
}

/** A fee as people see it, in their language. */
@Injectable()
export class PaymentViews {
  constructor(
    private readonly services: EServices,
    private readonly pages: PaymentPages,
    private readonly http: HttpConfig,
    private readonly i18n: I18n,
  ) {}

  async of(subject: Case, { payment, attempts, refunds }: PaymentFile, language: Language) {
    const service = await this.services.version(subject.service, subject.version);
    const latest = attempts.at(-1);
    const { id, amountOre, vatRate, state, dueAt, settledAt } = payment;
    return {
      ...{ id, title: service.text(payment.textKey, language), amountOre, vatRate, state },
      dueAt: dueAt.toISOString(),
      settledAt: settledAt?.toISOString() ?? null,
      attempt: latest && state === 'open' ? this.attempt(latest, language) : null,
      refunds: refunds.map((refund) => ({
        ...{ id: refund.id, amountOre: refund.amountOre, reason: refund.reason, state: refund.state },
        at: (refund.doneAt ?? refund.orderedAt).toISOString(),
      })),
    };
  }

  attempt(attempt: PaymentAttempt, language: Language) {
    const { id, method, state, token, page, errorCode, caseId } = attempt;
    const isOpen = UNDER_WAY.includes(state);
    const back = `${this.http.publicUrl}/mina-arenden/${caseId}`;
    return {
      ...{ id, method, state },
      message: this.message(state, errorCode, language),
      appUrl: isOpen && token ? this.pages.swishApp(token, back) : null,
      qr: isOpen && token ? this.pages.swishQr(token) : null,
      page: isOpen ? page : null,
    };
  }

  /** Why it did not come about, in plain words; codes that we have no words for get the common ones. */
  private message(state: PaymentAttempt['state'], errorCode: string | null, language: Language): string | null {
    if (state === 'paid' || UNDER_WAY.includes(state)) return null;
    const code = `cases.payment.fault.${errorCode}`;
    return this.i18n.text(errorCode && findText(code, 'sv') ? code : `cases.payment.fault.${state}`, language);
  }
}

import { authorise } from '@farled/infra';
import { Rejected } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PaymentAttempt, type PaymentMethod } from './payment-attempt.entity';
import { PaymentAttempts } from './payment-attempts';

/**
 * A callback says that something may have happened, and no more: what it was is asked of the provider itself. A forged
 * one, a late one and one that comes twice can therefore do nothing but make us look.
 */
@Injectable()
export class PaymentCallbacks {
  constructor(
    private readonly source: DataSource,
    private readonly attempts: PaymentAttempts,
  ) {}

  async take(method: PaymentMethod, callbackKey: string | undefined): Promise<void> {
    authorise({ kind: 'system', system: method }, 'payment.call-back');
    const attempt = callbackKey && (await this.source.manager.findOneBy(PaymentAttempt, { callbackKey, method }));
    if (!attempt) throw new Rejected('callback.signature-wrong', 'unauthenticated');
    await this.attempts.look(attempt);
  }
}

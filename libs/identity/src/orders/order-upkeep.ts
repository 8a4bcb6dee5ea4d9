import { CLOCK, PeriodicWork } from '@farled/infra';
import type { Clock } from '@farled/kernel';
import { SignatureEvidences } from '@farled/register';
import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { BankIdConfig } from './bankid.config';
import { BankIdOrders } from './bankid-orders';
import { OrderStore } from './order-store';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const FOLLOW_EVERY_MS = 20_000;

/**
 * Follows the orders that nobody watches any more, because a browser was closed: the final answer comes once only, and
 * a signature that was given must not be lost. Forgets what has had its time.
 */
@Injectable()
export class OrderUpkeep implements OnModuleInit {
  private readonly logger = new Logger(OrderUpkeep.name);

  constructor(
    private readonly store: OrderStore,
    private readonly orders: BankIdOrders,
    private readonly evidences: SignatureEvidences,
    private readonly config: BankIdConfig,
    private readonly periodic: PeriodicWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.periodic.register('identity.orders', FOLLOW_EVERY_MS, () => this.followAbandoned());
    this.periodic.register('identity.old-orders', HOUR, () => this.forget());
  }

  async followAbandoned(): Promise<void> {
    for (const id of await this.store.abandoned()) {
      await this.orders.poll(id).catch((error: unknown) => this.logger.error(error, `order ${id}`));
    }
  }

  private async forget(): Promise<void> {
    await this.store.forgetOld();
    const before = new Date(this.clock.now().getTime() - this.config.loginEvidenceDays * DAY);
    await this.evidences.removeLogins(before);
  }
}

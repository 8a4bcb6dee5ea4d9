import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { DatabaseConfig } from '../database/database.config';
import { Listener } from '../database/listener';
import { OUTBOX_CHANNEL } from './outbox';
import { OutboxDelivery } from './outbox-delivery';

const LANES = 4;
/** Retries come due without a notification, and a notification can be lost while the connection is down. */
const POLL_MS = 1000;

/** Keeps a few deliveries going, woken by each commit with outbox rows. Runs in the role `worker`. */
@Injectable()
export class OutboxDispatcher implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Outbox');
  private readonly lanes = new Set<Promise<void>>();
  private listener?: Listener;
  private timer?: NodeJS.Timeout;
  private wakes = 0;
  private stopping = false;

  constructor(
    private readonly delivery: OutboxDelivery,
    private readonly database: DatabaseConfig,
  ) {}

  async start(): Promise<void> {
    this.stopping = false;
    const wake = () => this.wake();
    this.listener = await Listener.start(this.database.url, OUTBOX_CHANNEL, { notified: wake });
    this.timer = setInterval(wake, POLL_MS);
    wake();
  }

  /** Finishes what is being delivered, and takes nothing new. */
  async stop(): Promise<void> {
    this.stopping = true;
    clearInterval(this.timer);
    await this.listener?.stop();
    await Promise.all(this.lanes);
  }

  /** Delivers everything that is due now, one by one; for tests on virtual time. */
  async drain(): Promise<number> {
    let count = 0;
    while (await this.delivery.deliverNext()) count += 1;
    return count;
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.stop();
  }

  private wake(): void {
    this.wakes += 1;
    if (this.stopping || this.lanes.size >= LANES) return;
    const lane = this.run().finally(() => this.lanes.delete(lane));
    this.lanes.add(lane);
  }

  private async run(): Promise<void> {
    let seen = -1;
    while (!this.stopping && seen !== this.wakes) {
      seen = this.wakes;
      try {
        while (!this.stopping && (await this.delivery.deliverNext())) this.wake();
      } catch (error) {
        this.logger.error(error, 'outbox delivery broke off');
        return;
      }
    }
  }
}

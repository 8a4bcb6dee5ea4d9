import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { DatabaseConfig } from '../database/database.config';
import { Listener } from '../database/listener';
import { OUTBOX_CHANNEL } from './outbox';
import { OutboxDelivery } from './outbox-delivery';
import { OutboxHandlers } from './outbox-handlers';
import { OutboxLanes } from './outbox-lanes';

/** Retries come due without a notification, and a notification can be lost while the connection is down. */
const POLL_MS = 1000;

/** Keeps a few deliveries to each system going, woken by each commit with outbox rows. Runs in the role `worker`. */
@Injectable()
export class OutboxDispatcher implements BeforeApplicationShutdown {
  private systems = new Map<string, OutboxLanes>();
  private listener?: Listener;
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly delivery: OutboxDelivery,
    private readonly handlers: OutboxHandlers,
    private readonly database: DatabaseConfig,
  ) {}

  async start(): Promise<void> {
    const bySystem = [...this.handlers.bySystem()];
    this.systems = new Map(bySystem.map(([system, kinds]) => [system, new OutboxLanes(this.delivery, kinds)]));
    this.listener = await Listener.start(this.database.url, OUTBOX_CHANNEL, {
      notified: (system) => this.systems.get(system)?.wake(),
    });
    this.timer = setInterval(() => this.wakeAll(), POLL_MS);
    this.wakeAll();
  }

  /** Finishes what is being delivered, and takes nothing new. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.listener?.stop();
    await Promise.all([...this.systems.values()].map((lanes) => lanes.stop()));
  }

  /** Delivers everything that is due now, one by one; for tests on virtual time. */
  async drain(): Promise<number> {
    let count = 0;
    while (await this.delivery.deliverNext(this.handlers.kinds())) count += 1;
    return count;
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.stop();
  }

  private wakeAll(): void {
    for (const lanes of this.systems.values()) lanes.wake();
  }
}

import { Logger } from '@nestjs/common';
import type { OutboxDelivery } from './outbox-delivery';

/** Each delivery under way holds a database connection: at most so many for one system. */
const MOST_AT_ONCE = 2;

/** The deliveries to one system. One that hangs keeps these busy, and holds up no other system. */
export class OutboxLanes {
  private readonly logger = new Logger('Outbox');
  private readonly lanes = new Set<Promise<void>>();
  private wakes = 0;
  private stopping = false;

  constructor(
    private readonly delivery: OutboxDelivery,
    private readonly kinds: readonly string[],
  ) {}

  /** Looks for messages soon. */
  wake(): void {
    this.wakes += 1;
    if (this.stopping || this.lanes.size >= MOST_AT_ONCE) return;
    const lane = this.run().finally(() => this.lanes.delete(lane));
    this.lanes.add(lane);
  }

  /** Finishes what is being delivered, and takes nothing new. */
  async stop(): Promise<void> {
    this.stopping = true;
    await Promise.all(this.lanes);
  }

  private async run(): Promise<void> {
    let seen = -1;
    while (!this.stopping && seen !== this.wakes) {
      seen = this.wakes;
      try {
        // Where one message was, there may be another: the next lane looks while this one delivers.
        while (!this.stopping && (await this.delivery.deliverNext(this.kinds, () => this.wake()))) this.wakes += 1;
      } catch (error) {
        this.logger.error(error, 'outbox delivery broke off');
        return;
      }
    }
  }
}

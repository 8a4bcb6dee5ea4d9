import type { Clock } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CLOCK } from '../clock/clock';

const KEPT_MS = 90 * 86_400_000;

/** Removes messages that were delivered long ago. Their keys go with them: nobody sends the same effect that late. */
@Injectable()
export class OutboxTidy {
  constructor(
    private readonly source: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - KEPT_MS);
    await this.source.query(`delete from infra.outbox where state = 'done' and finished_at < $1`, [before]);
  }
}

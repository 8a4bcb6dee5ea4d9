import { CLOCK, PeriodicWork } from '@farled/infra';
import type { Clock } from '@farled/kernel';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { compactInstances } from './compaction';
import { pruneRecords } from './record-pruning';
import { StreamConfig } from './stream.config';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Keeps the history from growing without end. */
@Injectable()
export class StreamUpkeep implements OnModuleInit {
  constructor(
    private readonly periodic: PeriodicWork,
    private readonly database: DataSource,
    private readonly config: StreamConfig,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.periodic.register('stream.prune', HOUR_MS, () => this.prune());
    this.periodic.register('stream.compact', HOUR_MS, () => this.compact());
  }

  /** Removes raw records that are old and projected. */
  prune(): Promise<void> {
    return pruneRecords(this.database, this.daysAgo(this.config.keepRecordsDays));
  }

  /** Sums up what ended long ago. */
  compact(): Promise<void> {
    return compactInstances(this.database, this.daysAgo(this.config.keepDetailsDays), this.clock.now());
  }

  private daysAgo(days: number): Date {
    return new Date(this.clock.now().getTime() - days * DAY_MS);
  }
}

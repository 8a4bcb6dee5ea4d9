import { CLOCK, HealthChecks, OperatorAlarms, PeriodicWork } from '@farled/infra';
import { type Clock, Unavailable } from '@farled/kernel';
import { Inject, Injectable, type OnModuleInit, Optional } from '@nestjs/common';
import { Cron } from 'croner';
import { DataSource } from 'typeorm';
import { Deliveries, type RefreshResult } from './deliveries';
import { ReplicaConfig } from './replica.config';

const LOOK_EVERY_MS = 60_000;
const TRIED = `insert into register.refresh (id, tried_at) values (1, $1)
  on conflict (id) do update set tried_at = excluded.tried_at where refresh.tried_at < excluded.tried_at`;

/** Takes in deliveries each night. A night that was missed, because nothing ran then, is made up for. */
@Injectable()
export class NightlyRefresh implements OnModuleInit {
  private readonly cron: Cron;

  constructor(
    private readonly source: DataSource,
    private readonly deliveries: Deliveries,
    private readonly periodic: PeriodicWork,
    private readonly alarms: OperatorAlarms,
    config: ReplicaConfig,
    @Inject(CLOCK) private readonly clock: Clock,
    @Optional() private readonly health?: HealthChecks,
  ) {
    this.cron = new Cron(config.refreshAt, { timezone: 'Europe/Stockholm', paused: true });
  }

  onModuleInit(): void {
    this.periodic.register('register.refresh', LOOK_EVERY_MS, () => this.runIfDue());
    this.health?.watch('population-register-deliveries', () => this.check());
  }

  /** Runs when a night's hour has struck since the last time. */
  async runIfDue(): Promise<RefreshResult | 'not-due'> {
    const now = this.clock.now();
    const [row]: { triedAt: Date }[] = await this.source.query('select tried_at as "triedAt" from register.refresh');
    const due = row && this.cron.nextRun(row.triedAt);
    if (due && due > now) return 'not-due';
    const result = await this.deliveries.refresh();
    if (result !== 'busy') await this.source.query(TRIED, [now]);
    return result;
  }

  /** Throws when the deliveries wait for a person. */
  private async check(): Promise<void> {
    const open = await this.alarms.open('register.');
    if (open.length > 0) throw new Unavailable('population-register');
  }
}

import { CertificatesConfig, CLOCK, type OutsideAnswer, type OutsideCall, OutsideSystem } from '@farled/infra';
import { type Clock, Unavailable } from '@farled/kernel';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { CallLimiter } from './call-limiter';
import { NavetConfig } from './navet.config';
import { isClosed } from './opening-hours';

export const SYSTEM = 'population-register';

/** The way to the population register: mutual TLS with one trusted authority, its opening hours, and its calls a second. */
@Injectable()
export class NavetConnection implements OnApplicationShutdown {
  private readonly system: OutsideSystem;
  private readonly limiter: CallLimiter;

  constructor(
    config: NavetConfig,
    certificates: CertificatesConfig,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    const { authority, timeoutMs } = config;
    this.system = new OutsideSystem(certificates, { system: SYSTEM, authority, timeoutMs });
    this.limiter = new CallLimiter(config.callsPerSecond);
  }

  /** Whatever keeps it from answering is `Unavailable`; being closed has a text of its own. */
  async post(call: OutsideCall): Promise<OutsideAnswer> {
    if (isClosed(this.clock.now())) throw new Unavailable(`${SYSTEM}-closed`);
    await this.limiter.turn();
    return this.system.post({ ...call, isRepeatable: true });
  }

  onApplicationShutdown(): void {
    this.system.close();
  }
}

import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';

interface Work {
  readonly name: string;
  readonly everyMs: number;
  readonly run: () => Promise<unknown>;
}

/** Upkeep that is done now and then: sealing, scanning, tidying. Runs in the role `worker`; several may run it at once. */
@Injectable()
export class PeriodicWork implements BeforeApplicationShutdown {
  private readonly logger = new Logger('PeriodicWork');
  private readonly works: Work[] = [];
  private timers: NodeJS.Timeout[] = [];
  private readonly underWay = new Set<Promise<void>>();

  register(name: string, everyMs: number, run: () => Promise<unknown>): void {
    this.works.push({ name, everyMs, run });
  }

  start(): void {
    this.timers = this.works.map((work) => setInterval(() => this.begin(work), work.everyMs).unref());
  }

  /** Does all of it once, now; for tests. */
  async runAll(): Promise<void> {
    for (const { run } of this.works) await run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    await Promise.all(this.underWay);
  }

  private begin({ name, run }: Work): void {
    const done = run()
      .then(() => undefined)
      .catch((error: unknown) => this.logger.error(error, `${name} failed`))
      .finally(() => this.underWay.delete(done));
    this.underWay.add(done);
  }
}

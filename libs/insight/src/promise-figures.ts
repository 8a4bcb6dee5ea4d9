import { CaseTallies, type CaseTally } from '@farled/cases';
import type { EServiceFigures, ServiceFigures } from '@farled/catalogue';
import { CLOCK } from '@farled/infra';
import type { Clock } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { figuresOf } from './figures-of';

/** Residents look at these pages all the time, and a year's cases change little in a minute. */
const KEPT_MS = 60_000;

/** Whether the promises are kept, and how long a decision takes: counted at most once a minute. */
@Injectable()
export class PromiseFigures implements ServiceFigures {
  private counted: { at: number; tallies: Promise<CaseTally[]> } | undefined;

  constructor(
    private readonly cases: CaseTallies,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(slug: string): Promise<EServiceFigures> {
    const tallies = await this.recent();
    return figuresOf(tallies.filter(({ service }) => service === slug));
  }

  private recent(): Promise<CaseTally[]> {
    const now = this.clock.now().getTime();
    if (this.counted && Math.abs(now - this.counted.at) < KEPT_MS) return this.counted.tallies;
    const tallies = this.cases.read();
    this.counted = { at: now, tallies };
    tallies.catch(() => {
      this.counted = undefined;
    });
    return tallies;
  }
}

import { randomInt } from 'node:crypto';
import { AuditReadings, CLOCK, OperatorAlarms, type StaffReading, Transactions } from '@farled/infra';
import { type Clock, type Id, newId } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { drawSamples, type Sample } from './draw-samples';
import { LogReviewConfig } from './log-review.config';
import { LogReview } from './log-review.entity';
import { LogReviewItem } from './log-review-item.entity';
import { ReviewFactFinder } from './review-fact-finder';

/** Open until the review is signed off; its reference is the review. */
const OVERDUE = 'log-review.overdue';
const DAY_MS = 86_400_000;
const MOST_READINGS = 200_000;
const RANDOM_STEPS = 2 ** 32;

/** Draws what is to be looked at, period after period without a gap, and alarms when a review is late. */
@Injectable()
export class LogReviewDraw {
  constructor(
    private readonly transactions: Transactions,
    private readonly readings: AuditReadings,
    private readonly facts: ReviewFactFinder,
    private readonly alarms: OperatorAlarms,
    private readonly config: LogReviewConfig,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What is done each hour: draws when a period has passed, and alarms for what is overdue. */
  async run(): Promise<void> {
    await this.drawWhenDue();
    await this.transactions.run(async (tx) => {
      const late = await tx
        .createQueryBuilder(LogReview, 'review')
        .where('review.signedAt is null and review.dueAt < :now', { now: this.clock.now() })
        .getMany();
      for (const { id } of late) await this.alarms.raise(tx, OVERDUE, id);
    });
  }

  /** A review has been signed off: nobody need be reminded of it any more. */
  async endOverdue(tx: EntityManager, id: Id): Promise<void> {
    await this.alarms.close(tx, OVERDUE, id);
  }

  /** Draws a review of all that has happened since the last one, once the period is over; the id when it did. */
  drawWhenDue(): Promise<Id | undefined> {
    return this.draw(this.config.days * DAY_MS);
  }

  /** Draws now, when at least so much time has passed since the last period. */
  draw(afterMs: number): Promise<Id | undefined> {
    return this.transactions.run(async (tx) => {
      await tx.query('select pg_advisory_xact_lock(7042041)');
      const to = this.clock.now();
      const from = await this.lastEnd(tx);
      if (!from || to.getTime() - from.getTime() < afterMs) return undefined;
      const found = await this.readings.byStaff(from, to, MOST_READINGS);
      const samples = drawSamples(found, await this.facts.of(found), this.config, chance);
      return this.write(tx, { from, to, found, samples });
    });
  }

  private async lastEnd(tx: EntityManager): Promise<Date | null> {
    const [last] = await tx.find(LogReview, { order: { periodTo: 'DESC' }, take: 1 });
    return last?.periodTo ?? (await this.readings.begin());
  }

  private async write(
    tx: EntityManager,
    { from, to, found, samples }: { from: Date; to: Date; found: readonly StaffReading[]; samples: readonly Sample[] },
  ): Promise<Id> {
    const id = newId();
    const dueAt = new Date(to.getTime() + this.config.dueDays * DAY_MS);
    const open = { signedAt: null, signedBy: null, summary: null };
    await tx.insert(LogReview, {
      ...{ id, periodFrom: from, periodTo: to, readings: found.length, drawnAt: to, dueAt },
      ...open,
    });
    const rows = samples.map((sample, index) => itemOf(id, index + 1, sample));
    if (rows.length > 0) await tx.insert(LogReviewItem, rows);
    return id;
  }
}

const chance = (): number => randomInt(RANDOM_STEPS) / RANDOM_STEPS;

function itemOf(reviewId: Id, position: number, { rule, reading, persons }: Sample): Partial<LogReviewItem> {
  const { staffId, department, personId, caseId, firstAt, lastAt, times, purposes, fields } = reading;
  const what = { times, persons, purposes: [...purposes], fields: [...fields] };
  return { id: newId(), reviewId, position, rule, staffId, department, personId, caseId, firstAt, lastAt, ...what };
}

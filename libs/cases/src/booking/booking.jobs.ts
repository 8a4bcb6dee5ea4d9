import { type Id, isId, type JsonObject, Rejected } from '@farled/kernel';
import { JobHandlers, type JobOutcome, type ProcessJob } from '@farled/workflow';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Case } from '../case/case.entity';
import { CaseStore } from '../case/case-store';
import { Effects } from '../process/effects';
import { caseIdOf } from '../process/job-variables';
import { Booking } from './booking.entity';
import { BookingDesk } from './booking-desk';

type Work = (tx: EntityManager, subject: Case, booking: Booking) => Promise<JsonObject>;

/** The steps by which a process offers times, makes a booking sure, and lets it go. */
@Injectable()
export class BookingJobs implements OnModuleInit {
  constructor(
    private readonly jobs: JobHandlers,
    private readonly effects: Effects,
    private readonly cases: CaseStore,
    private readonly desk: BookingDesk,
  ) {}

  onModuleInit(): void {
    const fetch = ['caseId', 'bookingId'];
    this.jobs.register('booking.offer', (job) => this.offer(job), { fetch: ['caseId'] });
    this.step('booking.expire', (tx, subject, booking) => this.desk.expire(tx, subject, booking), fetch);
    this.step('booking.confirm', (tx, subject, booking) => this.confirm(tx, subject, booking), fetch);
    this.step('booking.release', (tx, subject, booking) => this.release(tx, subject, booking), fetch);
  }

  private async confirm(tx: EntityManager, subject: Case, booking: Booking): Promise<JsonObject> {
    if (booking.state === 'chosen') await this.desk.confirm(tx, subject, booking);
    return {};
  }

  private async release(tx: EntityManager, subject: Case, booking: Booking): Promise<JsonObject> {
    const isKept = ['open', 'chosen', 'confirmed'].includes(booking.state);
    if (isKept) await this.desk.end(tx, subject, booking, 'released');
    return {};
  }

  private async offer(job: ProcessJob): Promise<JobOutcome> {
    const variables = await this.effects.once(job, async (tx) => {
      const subject = await this.cases.hold(tx, caseIdOf(job));
      const { id: bookingId, dueAt } = await this.desk.order(tx, subject, job.headers.resource ?? '');
      return { bookingId, bookingDueAt: dueAt.toISOString() };
    });
    return { variables };
  }

  private step(type: string, work: Work, fetch: readonly string[]): void {
    const handle = async (job: ProcessJob): Promise<JobOutcome> => {
      const variables = await this.effects.once(job, async (tx) => {
        const subject = await this.cases.hold(tx, caseIdOf(job));
        const lock = { mode: 'pessimistic_write' } as const;
        const booking = await tx.findOneOrFail(Booking, { where: { id: bookingIdOf(job), caseId: subject.id }, lock });
        return work(tx, subject, booking);
      });
      return { variables };
    };
    this.jobs.register(type, handle, { fetch });
  }
}

function bookingIdOf({ variables }: ProcessJob): Id {
  if (!isId(variables.bookingId)) throw new Rejected('job.no-booking');
  return variables.bookingId;
}

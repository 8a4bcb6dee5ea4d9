import { AuditLog, authorise, type Language, Transactions } from '@farled/infra';
import { type Actor, addDays, type Id, isId, legalDay, Rejected } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { asResident } from '../case/as-resident';
import type { Case } from '../case/case.entity';
import { CaseStore } from '../case/case-store';
import { Booking } from './booking.entity';
import { BookingCalendar, type DaySpan } from './booking-calendar';
import { BookingChoice } from './booking-choice';
import { BookingViews, timeView } from './booking-view';

/** So many days are shown at once. */
const SHOWN_DAYS = 14;
/** So far ahead the next free day is looked for. */
const LOOK_AHEAD_DAYS = 365;

export interface BookingAddress {
  readonly caseId: Id;
  readonly bookingId: Id;
}

type Change = (held: { tx: EntityManager; subject: Case; booking: Booking }) => Promise<unknown>;

/** A resident's bookings: the free times, holding one, choosing it, moving it, cancelling it, waiting for one. */
@Injectable()
export class BookingService {
  constructor(
    private readonly source: DataSource,
    private readonly transactions: Transactions,
    private readonly cases: CaseStore,
    private readonly calendar: BookingCalendar,
    private readonly choice: BookingChoice,
    private readonly views: BookingViews,
    private readonly audit: AuditLog,
  ) {}

  async list(actor: Actor, caseId: Id, language: Language) {
    await this.own(actor, caseId, 'booking.read-own');
    const bookings = await this.source.manager.find(Booking, { where: { caseId }, order: { id: 'ASC' } });
    return { items: await Promise.all(bookings.map((booking) => this.views.of(booking, language))) };
  }

  /** Two weeks of free times by day; `next` is the first day after them that has one. */
  async free(actor: Actor, { caseId, bookingId }: BookingAddress, from: string | undefined) {
    await this.own(actor, caseId, 'booking.read-own');
    const booking = await this.find(caseId, bookingId);
    const first = from ?? legalDay(booking.createdAt);
    const all = await this.calendar.free(booking, { from: first, to: addDays(first, LOOK_AHEAD_DAYS) });
    const begin = all[0] ? legalDay(all[0].startsAt) : first;
    const end = addDays(begin, SHOWN_DAYS);
    const days = [...new Set(all.map(({ startsAt }) => legalDay(startsAt)).filter((day) => day < end))].map((day) => ({
      day,
      slots: all.filter(({ startsAt }) => legalDay(startsAt) === day).map(timeView),
    }));
    const later = all.find(({ startsAt }) => legalDay(startsAt) >= end);
    return { days, next: later ? legalDay(later.startsAt) : null };
  }

  hold(actor: Actor, address: BookingAddress, startsAt: string): Promise<void> {
    return this.change(actor, address, (held) => this.choice.hold(held, new Date(startsAt)));
  }

  /** Lets go of what is held or offered. */
  release(actor: Actor, address: BookingAddress): Promise<void> {
    return this.change(actor, address, (held) => this.choice.release(held));
  }

  choose(actor: Actor, address: BookingAddress): Promise<void> {
    return this.change(actor, address, (held) => this.choice.choose(held, actor));
  }

  cancel(actor: Actor, address: BookingAddress): Promise<void> {
    return this.change(actor, address, (held) => this.choice.cancel(held));
  }

  wait(actor: Actor, address: BookingAddress, days: DaySpan): Promise<void> {
    return this.change(actor, address, (held) => this.choice.wait(held, days));
  }

  leave(actor: Actor, address: BookingAddress): Promise<void> {
    return this.change(actor, address, (held) => this.choice.leave(held));
  }

  /** The booking with its case, for a file about it. */
  async read(actor: Actor, { caseId, bookingId }: BookingAddress): Promise<{ subject: Case; booking: Booking }> {
    const subject = await this.own(actor, caseId, 'booking.read-own');
    return { subject, booking: await this.find(caseId, bookingId) };
  }

  private async change(actor: Actor, { caseId, bookingId }: BookingAddress, work: Change): Promise<void> {
    await this.own(actor, caseId, 'booking.change');
    await this.find(caseId, bookingId);
    await this.transactions.run(async (tx) => {
      const subject = await this.cases.hold(tx, caseId);
      const lock = { mode: 'pessimistic_write' } as const;
      const booking = await tx.findOneOrFail(Booking, { where: { id: bookingId }, lock });
      if (subject.status === 'closed') throw new Rejected('booking.over', 'conflict');
      await work({ tx, subject, booking });
      await this.audit.record(tx, { actor, action: 'booking.change', purpose: 'booking', caseId });
    });
  }

  private async find(caseId: Id, id: Id): Promise<Booking> {
    const found = isId(id) ? await this.source.manager.findOneBy(Booking, { id, caseId }) : null;
    if (!found) throw new Rejected('not-found', 'not-found');
    return found;
  }

  private async own(actor: Actor, caseId: Id, action: string): Promise<Case> {
    asResident(actor, action);
    const subject = await this.cases.get(caseId);
    authorise(actor, action, subject);
    return subject;
  }
}

import { type Actor, newId, Rejected } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Case } from '../case/case.entity';
import { CaseJournal } from '../case/case-journal';
import { insertRow } from '../case/rows';
import type { Booking } from './booking.entity';
import { BookingCalendar, type DaySpan } from './booking-calendar';
import { BookingDesk } from './booking-desk';
import { BookingResources } from './booking-resources';
import { mayChange } from './booking-right';
import { BookingSlot } from './booking-slot.entity';
import { BookingWait } from './booking-wait.entity';

/** The booking and its case, held by the transaction. */
interface Held {
  readonly tx: EntityManager;
  readonly subject: Case;
  readonly booking: Booking;
}

const MOST_WAITING_DAYS = 400;

/** What somebody may do with a booking, step by step. */
@Injectable()
export class BookingChoice {
  constructor(
    private readonly calendar: BookingCalendar,
    private readonly resources: BookingResources,
    private readonly desk: BookingDesk,
    private readonly journal: CaseJournal,
  ) {}

  /** Holds a time: a first one, or another one in place of one that is taken. */
  async hold({ tx, booking }: Held, startsAt: Date): Promise<void> {
    const taken = await this.changeable(tx, booking);
    const held = await this.calendar.hold(tx, booking, startsAt);
    // A fee may have been paid for the one; a time that costs otherwise is booked anew.
    if (taken && taken.tariff !== held.tariff) throw new Rejected('booking.other-tariff', 'conflict');
  }

  async release({ tx, booking }: Held): Promise<void> {
    await this.calendar.letGo(tx, booking.id, 'held');
    const passedOn = await this.calendar.letGo(tx, booking.id, 'offered');
    if (passedOn > 0) await tx.delete(BookingWait, { bookingId: booking.id });
  }

  /** Takes what is held, or what was offered. */
  async choose({ tx, subject, booking }: Held, actor: Actor): Promise<void> {
    const before = await this.changeable(tx, booking);
    const mine = await this.calendar.mine(booking.id, tx);
    const wanted = mine.find(({ state }) => state === 'held') ?? mine.find(({ state }) => state === 'offered');
    if (!wanted) throw new Rejected('booking.not-held', 'conflict');
    if (before) await this.calendar.letGo(tx, booking.id, 'taken');
    await tx.update(BookingSlot, { id: wanted.id }, { state: 'taken', until: null });
    await this.calendar.letGo(tx, booking.id, wanted.state === 'held' ? 'offered' : 'held');
    await tx.delete(BookingWait, { bookingId: booking.id });
    if (before) {
      await this.journal.happened(tx, subject, { code: 'booking-moved', actor });
      return;
    }
    await this.desk.become(tx, booking.id, 'chosen');
    await this.journal.happened(tx, subject, { code: 'booking-chosen', actor }, { status: 'review' });
    const variables = { bookedFrom: wanted.startsAt.toISOString(), bookingTariff: wanted.tariff };
    await this.desk.tell(tx, booking, 'booking.chosen', variables);
  }

  /** Cancels a time that was taken; the process hears of it. */
  async cancel({ tx, subject, booking }: Held): Promise<void> {
    if (booking.state === 'open' || !(await this.changeable(tx, booking)))
      throw new Rejected('booking.over', 'conflict');
    await this.desk.end(tx, subject, booking, 'cancelled');
    await this.desk.tell(tx, booking, 'booking.cancelled', { bookingOutcome: 'cancelled' });
  }

  async wait({ tx, booking }: Held, { from, to }: DaySpan): Promise<void> {
    if (booking.state !== 'open') throw new Rejected('booking.over', 'conflict');
    const span = Date.parse(to) - Date.parse(from);
    if (span < 0 || span > MOST_WAITING_DAYS * 86_400_000) throw new Rejected('booking.days');
    const { id: bookingId, service, resource } = booking;
    await tx.delete(BookingWait, { bookingId });
    const since = this.journal.now();
    await insertRow(tx, BookingWait, { id: newId(), bookingId, service, resource, fromDay: from, toDay: to, since });
  }

  async leave({ tx, booking }: Held): Promise<void> {
    await tx.delete(BookingWait, { bookingId: booking.id });
    await this.calendar.letGo(tx, booking.id, 'offered');
  }

  /** The time that is taken, when there is one and it may be changed. */
  private async changeable(tx: EntityManager, booking: Booking): Promise<BookingSlot | undefined> {
    if (booking.state === 'open') return undefined;
    const taken = (await this.calendar.mine(booking.id, tx)).find(({ state }) => state === 'taken');
    const resource = await this.resources.for(booking);
    if (!mayChange(resource, booking, taken, this.journal.now())) throw new Rejected('booking.too-late', 'conflict');
    return taken;
  }
}

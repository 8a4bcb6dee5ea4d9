import { addDays, type CalendarDay, type Id, newId, Rejected, swedishTime } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, LessThanOrEqual } from 'typeorm';
import { CaseJournal } from '../case/case-journal';
import { insertOnce } from '../case/rows';
import type { Booking } from './booking.entity';
import { BookingResources } from './booking-resources';
import { BookingSlot, KEPT, type SlotState } from './booking-slot.entity';
import { bookableDays, type Slot, slotAt, slotsToBook } from './slots';

/** How long a time is held while somebody makes up her mind. */
const HOLD_MS = 10 * 60_000;

interface Keeping {
  readonly slot: Slot;
  readonly state: Exclude<SlotState, 'free'>;
  readonly until: Date | null;
}

/** Which times are free, and keeping one. The database's unique index decides between two who want the same. */
@Injectable()
export class BookingCalendar {
  constructor(
    private readonly source: DataSource,
    private readonly resources: BookingResources,
    private readonly journal: CaseJournal,
  ) {}

  /** The free times of a booking's resource from one day to another. */
  async free(booking: Booking, { from, to }: DaySpan, tx: EntityManager = this.source.manager): Promise<Slot[]> {
    const resource = await this.resources.for(booking);
    const now = this.journal.now();
    const { first, last } = bookableDays(resource, now);
    const slots = daysOf(from > first ? from : first, to < last ? to : last).flatMap((day) =>
      slotsToBook(resource, day, now),
    );
    const kept = await this.kept(tx, booking, { from, to });
    return slots.filter(({ startsAt }) => (kept.get(startsAt.getTime()) ?? 0) < (resource.capacity ?? 1));
  }

  /** Holds a time for some minutes; one that the booking held before is let go. */
  async hold(tx: EntityManager, booking: Booking, startsAt: Date): Promise<BookingSlot> {
    const resource = await this.resources.for(booking);
    const now = this.journal.now();
    const slot = slotAt(resource, startsAt, now);
    if (!slot) throw new Rejected('booking.no-slot', 'conflict');
    await this.letGo(tx, booking.id, 'held');
    const kept = await this.keep(tx, booking, { slot, state: 'held', until: new Date(now.getTime() + HOLD_MS) });
    if (!kept) throw new Rejected('booking.taken', 'conflict');
    return kept;
  }

  /** Keeps a place at a time; nothing when each is kept by somebody already. */
  async keep(tx: EntityManager, booking: Booking, { slot, state, until }: Keeping): Promise<BookingSlot | undefined> {
    const { id: bookingId, service, resource } = booking;
    const { capacity = 1 } = await this.resources.for(booking);
    const { startsAt, endsAt, tariff } = slot;
    // What was held too long is free, also before anybody has tidied it away.
    await tx.update(
      BookingSlot,
      { service, resource, startsAt, state: In(['held', 'offered']), until: LessThanOrEqual(this.journal.now()) },
      { state: 'free', until: null },
    );
    for (let place = 1; place <= capacity; place += 1) {
      const facts = { service, resource, startsAt, endsAt, tariff, state, until, remindedAt: null };
      const row: BookingSlot = { id: newId(), bookingId, place, ...facts };
      if (await insertOnce(tx, BookingSlot, row)) return row;
    }
    return undefined;
  }

  /** What the booking holds, is offered or has taken, as it stands now. */
  async mine(bookingId: Id, tx: EntityManager = this.source.manager): Promise<BookingSlot[]> {
    const now = this.journal.now();
    const rows = await tx.findBy(BookingSlot, { bookingId, state: In([...KEPT]) });
    return rows.filter(({ until }) => until === null || until > now);
  }

  /** Frees what the booking keeps: of one kind, or all of it. */
  async letGo(tx: EntityManager, bookingId: Id, state?: SlotState): Promise<number> {
    const which = { bookingId, state: In(state ? [state] : [...KEPT]) };
    const { affected } = await tx.update(BookingSlot, which, { state: 'free', until: null });
    return affected ?? 0;
  }

  /** How many places are kept at each time. */
  private async kept(tx: EntityManager, booking: Booking, { from, to }: DaySpan): Promise<Map<number, number>> {
    const { service, resource } = booking;
    const rows: { at: Date; count: number }[] = await tx.query(
      `select starts_at as at, count(*)::int as count from cases.booking_slot
       where service = $1 and resource = $2 and starts_at >= $3 and starts_at < $4
         and (state = 'taken' or (state in ('held', 'offered') and until > $5)) group by 1`,
      [service, resource, swedishTime(from, '00:00'), swedishTime(addDays(to, 1), '00:00'), this.journal.now()],
    );
    return new Map(rows.map(({ at, count }) => [at.getTime(), count]));
  }
}

/** From one day to another, both included. */
export interface DaySpan {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

function daysOf(from: CalendarDay, to: CalendarDay): CalendarDay[] {
  const days: CalendarDay[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

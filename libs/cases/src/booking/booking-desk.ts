import { Outbox } from '@farled/infra';
import { addDays, type Id, type JsonObject, legalDay, newId, platform, swedishTime } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Case } from '../case/case.entity';
import { CaseJournal } from '../case/case-journal';
import { engineMessage } from '../process/engine-message';
import { Booking, type BookingState } from './booking.entity';
import { BookingCalendar } from './booking-calendar';
import { BookingResources } from './booking-resources';
import { BookingWait } from './booking-wait.entity';

const BOOKINGS = platform('bookings');
const CHOOSE_WITHIN_DAYS = 7;

/** What a process does with bookings: asks for one, makes it sure, lets it go; and what it is told of them. */
@Injectable()
export class BookingDesk {
  constructor(
    private readonly calendar: BookingCalendar,
    private readonly resources: BookingResources,
    private readonly journal: CaseJournal,
    private readonly outbox: Outbox,
  ) {}

  /** Asks the applicant to choose a time. */
  async order(tx: EntityManager, subject: Case, resource: string): Promise<Booking> {
    const { chooseWithinDays = CHOOSE_WITHIN_DAYS } = await this.resources.of(subject.service, resource);
    const now = this.journal.now();
    const dueAt = dueAfter(now, chooseWithinDays);
    const { id: caseId, service } = subject;
    const times = { dueAt, createdAt: now, changedAt: now };
    const booking: Booking = { id: newId(), caseId, service, resource, state: 'open', ...times };
    await tx.insert(Booking, booking);
    await this.journal.happened(tx, subject, { code: 'booking-requested', actor: BOOKINGS }, { status: 'booking' });
    return booking;
  }

  /** The time to choose is over; whoever waits in line gets the same time again. */
  async expire(tx: EntityManager, subject: Case, booking: Booking): Promise<JsonObject> {
    const slots = await this.calendar.mine(booking.id, tx);
    if (booking.state !== 'open') return { bookingOutcome: booking.state === 'cancelled' ? 'cancelled' : 'chosen' };
    const isWaiting = await tx.existsBy(BookingWait, { bookingId: booking.id });
    if (isWaiting || slots.some(({ state }) => state === 'offered')) {
      const { chooseWithinDays = CHOOSE_WITHIN_DAYS } = await this.resources.for(booking);
      const dueAt = dueAfter(this.journal.now(), chooseWithinDays);
      await tx.update(Booking, { id: booking.id }, { dueAt });
      return { bookingOutcome: 'waiting', bookingDueAt: dueAt.toISOString() };
    }
    await this.end(tx, subject, booking, 'expired');
    return { bookingOutcome: 'expired' };
  }

  /** The booking is over and its time free for others. */
  async end(tx: EntityManager, subject: Case, { id }: Booking, state: 'expired' | 'released' | 'cancelled') {
    await tx.delete(BookingWait, { bookingId: id });
    await this.calendar.letGo(tx, id);
    await this.become(tx, id, state);
    const change = state === 'released' ? {} : ({ status: 'review' } as const);
    await this.journal.happened(tx, subject, { code: `booking-${state}`, actor: BOOKINGS }, change);
  }

  /** The time is theirs. */
  async confirm(tx: EntityManager, subject: Case, { id }: Booking): Promise<void> {
    await this.become(tx, id, 'confirmed');
    const change = { status: 'booked', firstAnswerAt: subject.firstAnswerAt ?? this.journal.now() } as const;
    await this.journal.happened(tx, subject, { code: 'booking-confirmed', actor: BOOKINGS }, change);
  }

  async become(tx: EntityManager, id: Id, state: BookingState): Promise<void> {
    await tx.update(Booking, { id }, { state, changedAt: this.journal.now() });
  }

  /** Tells the process what has become of a booking. */
  async tell(tx: EntityManager, { id, caseId }: Booking, name: BookingMessage, variables: JsonObject): Promise<void> {
    const messageId = newId();
    await this.outbox.enqueue(tx, engineMessage({ caseId, name, correlationKey: id, messageId, variables }));
  }
}

type BookingMessage = 'booking.chosen' | 'booking.cancelled' | 'booking.ended';

/** The end of the last day. */
const dueAfter = (now: Date, days: number): Date => swedishTime(addDays(legalDay(now), days + 1), '00:00');

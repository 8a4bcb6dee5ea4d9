import { PeriodicWork, Transactions } from '@farled/infra';
import { platform } from '@farled/kernel';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { CaseJournal } from '../case/case-journal';
import { CaseStore } from '../case/case-store';
import { Booking } from './booking.entity';
import { BookingDesk } from './booking-desk';
import { BookingResources } from './booking-resources';
import { BookingSlot } from './booking-slot.entity';
import { WaitingLine } from './waiting-line';

const EVERY_MS = 5_000;
const HOUR = 3_600_000;
const REMIND_BEFORE_HOURS = 24;
/** Nobody has said that somebody stayed away: she came. */
const ASSUMED_AFTER_HOURS = 24;
const LONGEST_REMINDER_HOURS = 720;
/** A case that was withdrawn keeps no time, and one that an officer closed by hand none that was not sure yet. */
const RELEASE = `with gone as (
    update cases.booking b set state = 'released', changed_at = $1 from cases."case" c
    where c.id = b.case_id and c.status = 'closed' 
      and (b.state in ('open', 'chosen') or (b.state = 'confirmed' and c.outcome = 'withdrawn')) returning b.id)
  update cases.booking_slot s set state = 'free', until = null from gone
  where s.booking_id = gone.id and s.state <> 'free'`;

/** What happens to bookings by themselves: offers end, those who wait move up, reminders go out, times come and pass. */
@Injectable()
export class BookingUpkeep implements OnModuleInit {
  constructor(
    private readonly periodic: PeriodicWork,
    private readonly transactions: Transactions,
    private readonly line: WaitingLine,
    private readonly resources: BookingResources,
    private readonly cases: CaseStore,
    private readonly desk: BookingDesk,
    private readonly journal: CaseJournal,
  ) {}

  onModuleInit(): void {
    this.periodic.register('cases.bookings', EVERY_MS, async () => {
      await this.transactions.run((tx) => tx.query(RELEASE, [this.journal.now()]));
      await this.line.move();
      await this.transactions.run((tx) => this.remind(tx));
      await this.transactions.run((tx) => this.end(tx));
    });
  }

  /** A notice that names nothing: she logs in to see what it is about. */
  private async remind(tx: EntityManager): Promise<void> {
    const now = this.journal.now().getTime();
    const horizon = new Date(now + LONGEST_REMINDER_HOURS * HOUR);
    const coming = await this.taken(tx, `s.starts_at between $1 and $2 and s.reminded_at is null`, [
      new Date(now),
      horizon,
    ]);
    for (const { slot, booking } of coming) {
      const { remindBeforeHours = REMIND_BEFORE_HOURS } = await this.resources.for(booking);
      if (slot.startsAt.getTime() - now > remindBeforeHours * HOUR) continue;
      await tx.update(BookingSlot, { id: slot.id }, { remindedAt: new Date(now) });
      const subject = await this.cases.hold(tx, booking.caseId);
      await this.journal.happened(tx, subject, { code: 'booking-reminder', actor: platform('bookings') });
    }
  }

  private async end(tx: EntityManager): Promise<void> {
    const before = new Date(this.journal.now().getTime() - ASSUMED_AFTER_HOURS * HOUR);
    for (const { booking } of await this.taken(tx, 's.ends_at < $1', [before])) {
      await this.cases.hold(tx, booking.caseId);
      await this.desk.become(tx, booking.id, 'attended');
      await this.desk.tell(tx, booking, 'booking.ended', { bookingOutcome: 'attended' });
    }
  }

  /** Times that are taken in bookings that are still on; those that somebody else is at work with wait. */
  private async taken(tx: EntityManager, where: string, values: readonly Date[]) {
    const rows: { id: string; bookingId: string }[] = await tx.query(
      `select s.id, s.booking_id as "bookingId" from cases.booking_slot s join cases.booking b on b.id = s.booking_id
       where s.state = 'taken' and b.state in ('chosen', 'confirmed') and ${where}
       order by s.starts_at limit 100 for update of s skip locked`,
      [...values],
    );
    const slots = await tx.findBy(BookingSlot, { id: In(rows.map(({ id }) => id)) });
    const bookings = await tx.findBy(Booking, { id: In(rows.map(({ bookingId }) => bookingId)) });
    return slots.flatMap((slot) => {
      const booking = bookings.find(({ id }) => id === slot.bookingId);
      return booking ? [{ slot, booking }] : [];
    });
  }
}

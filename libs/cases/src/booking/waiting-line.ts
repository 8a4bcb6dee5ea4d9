import { Transactions } from '@farled/infra';
import { platform } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CaseJournal } from '../case/case-journal';
import { CaseStore } from '../case/case-store';
import { Booking } from './booking.entity';
import { BookingCalendar } from './booking-calendar';
import { BookingResources } from './booking-resources';
import { BookingSlot } from './booking-slot.entity';
import { BookingWait } from './booking-wait.entity';

const HOUR = 3_600_000;
const OFFER_HOURS = 24;

/** Those who wait for a time: whoever came first is offered the first one that becomes free, and has some time to answer. */
@Injectable()
export class WaitingLine {
  constructor(
    private readonly source: DataSource,
    private readonly transactions: Transactions,
    private readonly calendar: BookingCalendar,
    private readonly resources: BookingResources,
    private readonly cases: CaseStore,
    private readonly journal: CaseJournal,
  ) {}

  /** One round through every line. */
  async move(): Promise<void> {
    await this.transactions.run((tx) => this.endOffers(tx));
    const waits = await this.source.manager.find(BookingWait, { order: { id: 'ASC' }, take: 500 });
    for (const { id } of waits) await this.transactions.run((tx) => this.offer(tx, id));
  }

  /** An offer that nobody answered goes to the next in line; whoever let it pass waits no longer. */
  private async endOffers(tx: EntityManager): Promise<void> {
    const over: { bookingId: string; state: string }[] = await tx
      .query(
        `with over as (select id, state from cases.booking_slot
         where state in ('held', 'offered') and until <= $1 for update skip locked)
       update cases.booking_slot s set state = 'free', until = null from over
       where over.id = s.id returning s.booking_id as "bookingId", over.state`,
        [this.journal.now()],
      )
      .then(([rows]) => rows);
    for (const { bookingId, state } of over) if (state === 'offered') await tx.delete(BookingWait, { bookingId });
  }

  private async offer(tx: EntityManager, waitId: string): Promise<void> {
    const wait = await tx.findOneBy(BookingWait, { id: waitId });
    if (!wait) return;
    const booking = await tx.findOneByOrFail(Booking, { id: wait.bookingId });
    if (booking.state !== 'open') return void (await tx.delete(BookingWait, { id: waitId }));
    const hasOffer = await tx.existsBy(BookingSlot, { bookingId: booking.id, state: 'offered' });
    if (hasOffer) return;
    const [slot] = await this.calendar.free(booking, { from: wait.fromDay, to: wait.toDay }, tx);
    const { offerHours = OFFER_HOURS } = await this.resources.for(booking);
    const until = slot && new Date(Math.min(this.journal.now().getTime() + offerHours * HOUR, slot.startsAt.getTime()));
    if (!until || !(await this.calendar.keep(tx, booking, { slot, state: 'offered', until }))) return;
    const subject = await this.cases.hold(tx, booking.caseId);
    await this.journal.happened(tx, subject, { code: 'booking-offered', actor: platform('bookings') });
  }
}

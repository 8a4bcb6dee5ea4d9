import type { Language } from '@farled/infra';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CaseJournal } from '../case/case-journal';
import { EServices } from '../case/e-services';
import type { Booking } from './booking.entity';
import { BookingCalendar } from './booking-calendar';
import { BookingResources } from './booking-resources';
import { changeUntil, mayChange } from './booking-right';
import type { BookingSlot, SlotState } from './booking-slot.entity';
import { BookingWait } from './booking-wait.entity';
import { bookableDays, type Slot } from './slots';

/** A booking as people see it, in their language. */
@Injectable()
export class BookingViews {
  constructor(
    private readonly source: DataSource,
    private readonly services: EServices,
    private readonly resources: BookingResources,
    private readonly calendar: BookingCalendar,
    private readonly journal: CaseJournal,
  ) {}

  async of(booking: Booking, language: Language) {
    const [service, resource, slots, wait] = await Promise.all([
      this.services.latest(booking.service),
      this.resources.for(booking),
      this.calendar.mine(booking.id),
      this.source.manager.findOneBy(BookingWait, { bookingId: booking.id }),
    ]);
    const now = this.journal.now();
    const taken = find(slots, 'taken');
    return {
      ...{ id: booking.id, state: booking.state, dueAt: booking.dueAt.toISOString(), minutes: resource.minutes },
      ...{ title: service.text(resource.text, language), place: service.text(resource.place, language) },
      days: bookableDays(resource, now),
      taken: taken ? timeView(taken) : null,
      held: keptView(find(slots, 'held')),
      offered: keptView(find(slots, 'offered')),
      waiting: wait ? { from: wait.fromDay, to: wait.toDay } : null,
      changeUntil:
        taken && mayChange(resource, booking, taken, now) ? changeUntil(resource, taken).toISOString() : null,
    };
  }
}

const find = (slots: readonly BookingSlot[], state: SlotState) => slots.find((slot) => slot.state === state);

/** A time for people and programs. */
export const timeView = ({ startsAt, endsAt, tariff }: Slot) => ({
  ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), tariff },
});

const keptView = (slot: BookingSlot | undefined) =>
  slot ? { ...timeView(slot), until: slot.until?.toISOString() ?? '' } : null;

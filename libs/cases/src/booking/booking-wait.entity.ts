import type { CalendarDay, Id } from '@farled/kernel';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Somebody waits for a time to become free between two days. Whoever came first is asked first. */
@Entity({ schema: 'cases', name: 'booking_wait' })
@Index('booking_wait_line', ['service', 'resource', 'id'])
@Check('booking_wait_check', `to_day >= from_day`)
export class BookingWait {
  @PrimaryColumn('uuid')
  id: Id;

  @Column({ type: 'uuid', unique: true })
  bookingId: Id;

  @Column('text')
  service: string;

  @Column('text')
  resource: string;

  @Column('date')
  fromDay: CalendarDay;

  @Column('date')
  toDay: CalendarDay;

  @Column('timestamptz')
  since: Date;
}

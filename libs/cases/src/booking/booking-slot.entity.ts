import type { Id } from '@farled/kernel';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** `held` while somebody makes up her mind, `offered` to whoever waited, `taken`, or `free` again. */
export type SlotState = 'held' | 'offered' | 'taken' | 'free';
export const KEPT: readonly SlotState[] = ['held', 'offered', 'taken'];

/** A place at a time, kept for a booking. The database lets no two bookings keep the same one. */
@Entity({ schema: 'cases', name: 'booking_slot' })
@Index('booking_slot_once', ['service', 'resource', 'startsAt', 'place'], {
  unique: true,
  where: `state in ('held', 'offered', 'taken')`,
})
@Index('booking_slot_of', ['bookingId', 'state'], { unique: true, where: `state in ('held', 'offered', 'taken')` })
@Index('booking_slot_taken', ['startsAt'], { where: `state = 'taken'` })
@Index('booking_slot_until', ['until'], { where: `state in ('held', 'offered')` })
@Check('booking_slot_place_check', `place > 0`)
@Check('booking_slot_state_check', `state in ('held', 'offered', 'taken', 'free')`)
@Check('booking_slot_check', `ends_at > starts_at`)
@Check('booking_slot_check1', `(state in ('held', 'offered')) = (until is not null)`)
export class BookingSlot {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid')
  bookingId: Id;

  @Column('text')
  service: string;

  @Column('text')
  resource: string;

  @Column('timestamptz')
  startsAt: Date;

  @Column('timestamptz')
  endsAt: Date;

  /** 1 up to the capacity. */
  @Column('integer')
  place: number;

  @Column('text')
  tariff: string;

  @Column('text')
  state: SlotState;

  /** How long it is held or offered. */
  @Column({ type: 'timestamptz', nullable: true })
  until: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  remindedAt: Date | null;
}

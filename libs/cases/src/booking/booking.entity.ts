import type { Id } from '@farled/kernel';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** `open`: a time is to be chosen. `released`: the process let go of it. `missed`: nobody came. */
export type BookingState =
  | 'open'
  | 'chosen'
  | 'confirmed'
  | 'cancelled'
  | 'expired'
  | 'released'
  | 'attended'
  | 'missed';

/** A time that a case's process has asked somebody to choose. */
@Entity({ schema: 'cases', name: 'booking' })
@Index('booking_by_case', ['caseId', 'id'])
@Check(
  'booking_state_check',
  `state in ('open', 'chosen', 'confirmed', 'cancelled', 'expired', 'released', 'attended', 'missed')`,
)
export class Booking {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid')
  caseId: Id;

  /** Slug of the e-service that has the resource. */
  @Column('text')
  service: string;

  @Column('text')
  resource: string;

  @Column('text')
  state: BookingState;

  /** By when a time must be chosen. */
  @Column('timestamptz')
  dueAt: Date;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  changedAt: Date;
}

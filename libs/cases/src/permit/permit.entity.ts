import type { CalendarDay, Id } from '@farled/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a case has given leave to, for some time. */
@Entity({ schema: 'cases', name: 'permit' })
@Index('permit_to_remind', ['renewFrom'], { where: 'reminded_at is null' })
export class Permit {
  @PrimaryColumn('uuid')
  caseId: Id;

  @Column('date')
  startsOn: CalendarDay;

  /** The last day. */
  @Column('date')
  endsOn: CalendarDay;

  /** From this day it can be renewed, and its holder is told. */
  @Column('date')
  renewFrom: CalendarDay;

  @Column({ type: 'timestamptz', nullable: true })
  remindedAt: Date | null;
}

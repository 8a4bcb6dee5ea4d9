import type { CalendarDay, Id, Party } from '@farled/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Channel, Identification } from '../case/case-assistance';

/**
 * What an officer is writing down of an application that came by telephone, letter, e-mail or visit. Her own working
 * copy, no resident's draft; no timer removes it, for the letter behind it has been received (TF 2 kap. 9 §).
 */
@Entity({ schema: 'cases', name: 'assisted_application' })
@Index('assisted_application_open', ['staffId', 'id'], { where: `"status" = 'open'` })
export class AssistedApplication {
  @PrimaryColumn('uuid')
  id: Id;

  /** The officer who writes it. */
  @Column('uuid')
  staffId: Id;

  @Column('text')
  service: string;

  /** Who applies, or acts for the one who does; somebody without a number or a name when she has not said who she is. */
  @Column('uuid')
  personId: Id;

  @Column('text')
  identifiedBy: Identification;

  @Column({ type: 'uuid', nullable: true })
  callId: Id | null;

  @Column('text')
  partyKind: Party['kind'];

  @Column('uuid')
  partyId: Id;

  /** The right by which she acts for another; null when for herself. */
  @Column({ type: 'uuid', nullable: true })
  rightId: Id | null;

  @Column('text')
  channel: Channel;

  /** When it reached the municipality: the time limits count from that day. */
  @Column('date')
  arrivedOn: CalendarDay;

  @Column('jsonb')
  answers: Record<string, unknown>;

  @Column({ type: 'text', nullable: true })
  page: string | null;

  @Column('integer')
  revision: number;

  @Column('text')
  status: 'open' | 'registered';

  @Column('timestamptz')
  savedAt: Date;

  @Column('timestamptz')
  createdAt: Date;
}

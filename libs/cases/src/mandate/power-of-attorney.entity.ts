import type { CalendarDay, Id } from '@farled/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A power of attorney that its giver has written; it gives a right once she has signed it. */
@Entity({ schema: 'cases', name: 'power_of_attorney' })
@Index('power_of_attorney_by_giver', ['giverId'])
export class PowerOfAttorney {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid')
  giverId: Id;

  @Column('uuid')
  holderId: Id;

  /** The e-services it covers; null for all. */
  @Column('text', { array: true, nullable: true })
  services: string[] | null;

  @Column('date')
  startsOn: CalendarDay;

  @Column('date')
  endsOn: CalendarDay;

  /** What the giver reads and signs, and its SHA-256. */
  @Column('text')
  visibleText: string;

  @Column('text')
  sha256: string;

  @Column({ type: 'text', nullable: true })
  orderId: string | null;

  @Column({ type: 'uuid', nullable: true })
  evidenceId: Id | null;

  /** The right it became; null until it is signed. */
  @Column({ type: 'uuid', nullable: true })
  rightId: Id | null;

  @Column('timestamptz')
  createdAt: Date;
}

import type { CalendarDay, Id } from '@farled/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Somebody acts for an absent colleague, from one day to another. */
@Entity({ schema: 'identity', name: 'deputy' })
@Index('deputy_by_deputy', ['deputyId'])
@Index('deputy_by_absent', ['absentId'])
export class Deputy {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid')
  absentId: Id;

  @Column('uuid')
  deputyId: Id;

  @Column('date')
  fromDay: CalendarDay;

  /** The last day. */
  @Column('date')
  toDay: CalendarDay;

  /** Who arranged it: the absent one herself, or an administrator. */
  @Column('text')
  madeBy: string;

  @Column('timestamptz')
  madeAt: Date;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;
}

import type { CalendarDay, Id } from '@farled/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

type SupplementState = 'open' | 'answered' | 'expired';

/** A question from the municipality that the resident must answer before the case goes on. */
@Entity({ schema: 'cases', name: 'supplement' })
@Index('supplement_by_case', ['caseId'])
export class Supplement {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid')
  caseId: Id;

  @Column('text')
  question: string;

  @Column('uuid')
  askedBy: Id;

  @Column('timestamptz')
  askedAt: Date;

  @Column('date')
  dueDate: CalendarDay;

  @Column('text')
  state: SupplementState;

  /** The message id under which the answer is published, so that it counts once. */
  @Column({ type: 'uuid', nullable: true })
  answerId: Id | null;

  @Column({ type: 'text', nullable: true })
  answerText: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  answeredAt: Date | null;

  /** When the applicant was reminded that the last day is near. */
  @Column({ type: 'timestamptz', nullable: true })
  remindedAt: Date | null;
}

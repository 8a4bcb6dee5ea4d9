import type { Id } from '@farled/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One recurring look through the audit log: what was drawn of a period, and when it was signed off. */
@Entity({ schema: 'insight', name: 'log_review' })
@Index('log_review_by_period', ['periodTo'])
export class LogReview {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('timestamptz')
  periodFrom: Date;

  @Column('timestamptz')
  periodTo: Date;

  /** How much staff read in the period: what the samples are a part of. */
  @Column('integer')
  readings: number;

  @Column('timestamptz')
  drawnAt: Date;

  @Column('timestamptz')
  dueAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  signedAt: Date | null;

  @Column({ type: 'uuid', nullable: true })
  signedBy: Id | null;

  @Column({ type: 'text', nullable: true })
  summary: string | null;
}

import type { Id } from '@farled/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ReviewRule } from './draw-samples';

/** `asked`: the officer has been asked for her reason. `accepted` and `deviation` are the reviewer's answers. */
export type ReviewItemState = 'open' | 'asked' | 'answered' | 'accepted' | 'deviation';

/** One sample of a log review. Ids only: neither the officer's nor the person's name. */
@Entity({ schema: 'insight', name: 'log_review_item' })
@Index('log_review_item_by_review', ['reviewId', 'position'])
@Index('log_review_item_by_staff', ['staffId', 'state'])
export class LogReviewItem {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid')
  reviewId: Id;

  @Column('integer')
  position: number;

  @Column('text')
  rule: ReviewRule;

  @Column('uuid')
  staffId: Id;

  @Column({ type: 'text', nullable: true })
  department: string | null;

  @Column('uuid')
  personId: Id;

  @Column({ type: 'uuid', nullable: true })
  caseId: Id | null;

  @Column('timestamptz')
  firstAt: Date;

  @Column('timestamptz')
  lastAt: Date;

  @Column('integer')
  times: number;

  @Column('integer')
  persons: number;

  @Column('text', { array: true })
  purposes: string[];

  @Column('text', { array: true })
  fields: string[];

  @Column('text', { default: 'open' })
  state: ReviewItemState;

  @Column('integer', { default: 1 })
  revision: number;

  @Column({ type: 'text', nullable: true })
  question: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  askedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  answer: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  answeredAt: Date | null;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'uuid', nullable: true })
  decidedBy: Id | null;

  @Column({ type: 'timestamptz', nullable: true })
  decidedAt: Date | null;
}

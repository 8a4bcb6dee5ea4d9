import type { CalendarDay, Id } from '@farled/kernel';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * What became of an appeal: `dismissed` = it came too late (förvaltningslagen 45 §); `changed` = the municipality has
 * changed the decision itself (37 och 38 §§); `forwarded` = handed over to the court (46 §).
 */
export const APPEAL_OUTCOMES = ['dismissed', 'changed', 'forwarded'] as const;
export type AppealOutcome = (typeof APPEAL_OUTCOMES)[number];

/** Somebody asks for a decision to be changed. */
@Entity({ schema: 'cases', name: 'appeal' })
@Index('appeal_by_case', ['caseId'])
@Index('appeal_once', ['decisionId', 'appellantId'], { unique: true })
@Index('appeal_open', ['receivedAt'], { where: 'answered_at is null' })
@Check('appeal_outcome_check', `outcome in ('dismissed', 'changed', 'forwarded')`)
@Check('appeal_answer_check', '(answered_at is null) = (outcome is null)')
export class Appeal {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid')
  caseId: Id;

  @Column('uuid')
  decisionId: Id;

  @Column('uuid')
  appellantId: Id;

  /** How she wants it changed, and why. */
  @Column('text')
  text: string;

  @Column('timestamptz')
  receivedAt: Date;

  /** The day on which the decision reached her, as far as we know. */
  @Column('date')
  decisionReadOn: CalendarDay;

  /** The last day to appeal, counted from there. */
  @Column('date')
  lastDay: CalendarDay;

  /** It came after the last day; whether it is to be tried all the same, the officer says. */
  @Column('boolean')
  isLate: boolean;

  @Column({ type: 'text', nullable: true })
  outcome: AppealOutcome | null;

  @Column({ type: 'text', nullable: true })
  motivation: string | null;

  @Column({ type: 'uuid', nullable: true })
  answeredBy: Id | null;

  /** The absent colleague for whom a deputy answered. */
  @Column({ type: 'uuid', nullable: true })
  answeredFor: Id | null;

  @Column({ type: 'timestamptz', nullable: true })
  answeredAt: Date | null;
}

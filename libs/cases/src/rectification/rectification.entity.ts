import type { CalendarDay, Id, Party } from '@farled/kernel';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What the municipality did: put it right, sent it on to the one who keeps the register, or found it right as it is. */
export const RECTIFICATION_OUTCOMES = ['corrected', 'forwarded', 'unchanged'] as const;
export type RectificationOutcome = (typeof RECTIFICATION_OUTCOMES)[number];

/** The fact as the municipality had it when somebody said that it was wrong. */
export interface DisputedFact {
  readonly source: string;
  /** Null when something is missing altogether. */
  readonly label: string | null;
  readonly value: string | null;
  readonly at: string | null;
}

/** Somebody asks the municipality to put right what it knows (dataskyddsförordningen art. 16). */
@Entity({ schema: 'cases', name: 'rectification' })
@Index('rectification_by_person', ['personId', 'id'])
@Index('rectification_by_party', ['partyId', 'id'])
@Index('rectification_open', ['id'], { where: 'answered_at is null' })
@Index('rectification_once', ['personId', 'requestKey'], { unique: true })
@Check('rectification_party_kind_check', "party_kind in ('person', 'organisation')")
@Check('rectification_outcome_check', "outcome in ('corrected', 'forwarded', 'unchanged')")
@Check('rectification_check', '(answered_at is null) = (outcome is null) and (answered_at is null) = (answer is null)')
export class Rectification {
  @PrimaryColumn('uuid')
  id: Id;

  /** What the page called it when it sent it: sent twice, it is one. */
  @Column('uuid')
  requestKey: string;

  @Column('text', { unique: true })
  diaryNumber: string;

  /** Who wrote it. */
  @Column('uuid')
  personId: Id;

  /** Whose data it is about: herself, or the one she represents. */
  @Column('text')
  partyKind: Party['kind'];

  @Column('uuid')
  partyId: Id;

  /** By what right she writes for another; null for herself. */
  @Column('uuid', { nullable: true })
  rightId: Id | null;

  @Column('jsonb')
  fact: DisputedFact;

  @Column('text')
  text: string;

  /** Code of the organisation unit that answers; null when every officer does. */
  @Column('text', { nullable: true })
  unit: string | null;

  /** The officer who has taken it. */
  @Column('uuid', { nullable: true })
  ownerId: Id | null;

  @Column('integer')
  revision: number;

  @Column('timestamptz')
  receivedAt: Date;

  /** Dataskyddsförordningen art. 12.3: within a month. */
  @Column('date')
  dueOn: CalendarDay;

  @Column('text', { nullable: true })
  outcome: RectificationOutcome | null;

  @Column('text', { nullable: true })
  answer: string | null;

  @Column('uuid', { nullable: true })
  answeredBy: Id | null;

  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null;
}

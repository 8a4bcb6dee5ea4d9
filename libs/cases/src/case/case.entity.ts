import type { CalendarDay, Id, Party } from '@farled/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CaseAssistance } from './case-assistance';
import type { CaseRepresentation } from './case-representation';

/** Where a case stands, seen from outside the process. */
export type CaseStatus =
  | 'received'
  | 'review'
  | 'supplement'
  | 'payment'
  | 'booking'
  | 'booked'
  | 'decided'
  | 'handed-over'
  | 'closed';
export type CaseOutcome = 'approved' | 'rejected';
/** How a case ended: as it was decided, or taken back by the applicant. */
export type CaseEnd = CaseOutcome | 'withdrawn';

/** One case: who applied, for what, in which version of the e-service, and which process instance carries it. */
@Entity({ schema: 'cases', name: 'case' })
@Index('case_by_applicant', ['applicantId', 'id'])
@Index('case_stopped', ['stoppedAt'], { where: `stopped_at is not null and status <> 'closed'` })
@Index('case_by_instance', ['engine', 'processInstanceKey'], { unique: true })
export class Case {
  @PrimaryColumn('uuid')
  id: Id;

  @Column({ type: 'text', unique: true })
  diaryNumber: string;

  /** Whose matter it is: a person, or an organisation. */
  @Column('uuid')
  applicantId: Id;

  @Column('text')
  applicantKind: Party['kind'];

  /** The person who sent it in, herself the applicant or the one who represented her. */
  @Column('uuid')
  submittedBy: Id;

  /** By what right she did, as it was checked then; null when she applied for herself. */
  @Column('jsonb', { nullable: true })
  representation: CaseRepresentation | null;

  /** Who signed besides her. */
  @Column('uuid', { array: true })
  coSigners: Id[];

  @Column({ type: 'uuid', unique: true })
  draftId: Id;

  @Column('uuid')
  signingId: Id;

  /** How it came in when an officer registered it; null when it came by the e-service. */
  @Column('jsonb', { nullable: true })
  assisted: CaseAssistance | null;

  /** Sent without login: the applicant is nobody who is known, and follows it by a secret code. */
  @Column('boolean', { default: false })
  isAnonymous: boolean;

  @Column('text')
  service: string;

  @Column('integer')
  version: number;

  /** Code of the organisation unit that handles it; null when every officer does. */
  @Column('text', { nullable: true })
  unit: string | null;

  @Column('text')
  engine: string;

  @Column('text')
  processDefinitionKey: string;

  /** Null until `case.begin` has bound an instance. */
  @Column({ type: 'text', nullable: true })
  processInstanceKey: string | null;

  @Column('text')
  status: CaseStatus;

  @Column({ type: 'text', nullable: true })
  outcome: CaseEnd | null;

  @Column({ type: 'text', nullable: true })
  priority: string | null;

  @Column('timestamptz')
  receivedAt: Date;

  @Column('date')
  promisedOn: CalendarDay;

  @Column({ type: 'date', nullable: true })
  legalDeadline: CalendarDay | null;

  @Column({ type: 'boolean', default: false })
  isOverdue: boolean;

  @Column({ type: 'timestamptz', nullable: true })
  firstAnswerAt: Date | null;

  /** Its process was cancelled then, and nothing more happens by itself. */
  @Column({ type: 'timestamptz', nullable: true })
  stoppedAt: Date | null;

  @Column('timestamptz')
  changedAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  closedAt: Date | null;
}

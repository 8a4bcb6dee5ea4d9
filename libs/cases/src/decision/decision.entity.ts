import type { Id } from '@farled/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CaseOutcome } from '../case/case.entity';

/** A decision in a case, with its reasons (FL 32 §) and the letter that tells it. */
@Entity({ schema: 'cases', name: 'decision' })
@Index('decision_by_case', ['caseId'])
export class Decision {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid')
  caseId: Id;

  @Column('text')
  outcome: CaseOutcome;

  @Column('text')
  motivation: string;

  @Column('uuid')
  decidedBy: Id;

  /** The absent colleague for whom a deputy decided. */
  @Column({ type: 'uuid', nullable: true })
  decidedFor: Id | null;

  @Column('timestamptz')
  decidedAt: Date;

  @Column('uuid')
  documentId: Id;

  /** When a party first had it before her; from then she has three weeks to appeal (förvaltningslagen 44 §). */
  @Column({ type: 'timestamptz', nullable: true })
  readAt: Date | null;
}

import type { Id } from '@farled/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An answer of the receiving system; the same answer id counts once. */
@Entity({ schema: 'cases', name: 'handover_answer' })
@Index('handover_answer_by_case', ['caseId'])
export class HandoverAnswer {
  @PrimaryColumn('uuid')
  answerId: string;

  @Column('uuid')
  caseId: Id;

  @Column('text')
  outcome: string;

  @Column('text')
  text: string;

  @Column('timestamptz')
  answeredAt: Date;

  @Column('timestamptz')
  receivedAt: Date;
}

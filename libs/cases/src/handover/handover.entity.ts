import type { Id } from '@farled/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** `waiting` = the case system did not answer and the outbox keeps trying. */
export type HandoverState = 'ordered' | 'waiting' | 'delivered' | 'refused' | 'answered';

/** One delivery of a case to the receiving system; its id is the idempotency key of the delivery. */
@Entity({ schema: 'cases', name: 'handover' })
@Index('handover_by_case', ['caseId'])
export class Handover {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid')
  caseId: Id;

  @Column('text')
  state: HandoverState;

  @Column('integer')
  attempts: number;

  @Column({ type: 'text', nullable: true })
  receiptId: string | null;

  @Column({ type: 'text', nullable: true })
  receiptNumber: string | null;

  @Column('timestamptz')
  orderedAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  deliveredAt: Date | null;
}

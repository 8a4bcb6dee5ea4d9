import type { Id } from '@farled/kernel';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Why money is given back: paid twice, after the time, after the case was closed, or because the process says so. */
export type RefundReason = 'paid-twice' | 'late' | 'case-closed' | 'process';

/** Money on its way back to whoever paid: once for each attempt that was paid. */
@Entity({ schema: 'cases', name: 'refund' })
@Index('refund_by_case', ['caseId'])
@Check('refund_amount_ore_check', `amount_ore > 0`)
@Check('refund_reason_check', `reason in ('paid-twice', 'late', 'case-closed', 'process')`)
@Check('refund_state_check', `state in ('ordered', 'done', 'failed')`)
@Check('refund_check', `(state = 'done') = (done_at is not null)`)
export class Refund {
  @PrimaryColumn('uuid')
  id: Id;

  @Column({ type: 'uuid', unique: true })
  attemptId: Id;

  @Column('uuid')
  paymentId: Id;

  @Column('uuid')
  caseId: Id;

  @Column('integer')
  amountOre: number;

  @Column('text')
  reason: RefundReason;

  @Column('text')
  state: 'ordered' | 'done' | 'failed';

  @Column({ type: 'text', nullable: true })
  errorCode: string | null;

  @Column('timestamptz')
  orderedAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  doneAt: Date | null;
}

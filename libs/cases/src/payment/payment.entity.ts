import type { Id } from '@farled/kernel';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** `exempt`: nothing was to be paid. `closed`: the process does not wait for it any more. */
export type PaymentState = 'open' | 'paid' | 'exempt' | 'closed';

/** A fee that a case's process has asked for. Amounts are öre. */
@Entity({ schema: 'cases', name: 'payment' })
@Index('payment_by_case', ['caseId', 'id'])
@Check('payment_amount_ore_check', `amount_ore >= 0`)
@Check('payment_vat_rate_check', `vat_rate between 0 and 25`)
@Check('payment_state_check', `state in ('open', 'paid', 'exempt', 'closed')`)
@Check('payment_check', `(state = 'open') = (settled_at is null)`)
export class Payment {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid')
  caseId: Id;

  /** Its id in service.yaml, in the version of the case. */
  @Column('text')
  fee: string;

  /** Key of its name in the texts of the e-service. */
  @Column('text')
  textKey: string;

  @Column('integer')
  amountOre: number;

  @Column('integer')
  vatRate: number;

  @Column('text')
  account: string;

  @Column('text')
  state: PaymentState;

  @Column('timestamptz')
  dueAt: Date;

  @Column('timestamptz')
  createdAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  settledAt: Date | null;
}

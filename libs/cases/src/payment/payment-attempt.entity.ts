import type { Id } from '@farled/kernel';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const PAYMENT_METHODS = ['swish', 'card'] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

/** `begun`: written down before the provider was asked, so that nothing it does can be forgotten. */
export type AttemptState = 'begun' | 'waiting' | 'paid' | 'declined' | 'cancelled' | 'failed';
export const UNDER_WAY: readonly AttemptState[] = ['begun', 'waiting'];

/** One try to pay a fee at a provider. Nobody's telephone or card stands here. */
@Entity({ schema: 'cases', name: 'payment_attempt' })
@Index('payment_attempt_by_payment', ['paymentId', 'id'])
@Index('payment_attempt_to_look_at', ['lookAt'], { where: `state in ('begun', 'waiting')` })
@Index('payment_attempt_paid', ['settledAt'], { where: `state = 'paid'` })
@Check('payment_attempt_method_check', `method in ('swish', 'card')`)
@Check('payment_attempt_state_check', `state in ('begun', 'waiting', 'paid', 'declined', 'cancelled', 'failed')`)
@Check('payment_attempt_amount_ore_check', `amount_ore > 0`)
@Check('payment_attempt_check', `(state in ('begun', 'waiting')) = (settled_at is null)`)
@Check('payment_attempt_check1', `state <> 'paid' or reference is not null`)
export class PaymentAttempt {
  /** Also its name at the provider. */
  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid')
  paymentId: Id;

  @Column('uuid')
  caseId: Id;

  @Column('text')
  method: PaymentMethod;

  @Column('text')
  state: AttemptState;

  @Column('integer')
  amountOre: number;

  @Column({ type: 'text', nullable: true })
  providerId: string | null;

  /** Opens the payment in the Swish app. */
  @Column({ type: 'text', nullable: true })
  token: string | null;

  /** The provider's payment page. */
  @Column({ type: 'text', nullable: true })
  page: string | null;

  /** What the provider says when it calls back; nobody else knows it. */
  @Column({ type: 'text', unique: true })
  callbackKey: string;

  /** The provider's reference of the money. */
  @Column({ type: 'text', nullable: true })
  reference: string | null;

  @Column({ type: 'text', nullable: true })
  errorCode: string | null;

  @Column('timestamptz')
  createdAt: Date;

  /** When the provider is asked next, unless it calls before. */
  @Column('timestamptz')
  lookAt: Date;

  @Column('integer')
  looks: number;

  @Column({ type: 'timestamptz', nullable: true })
  settledAt: Date | null;
}

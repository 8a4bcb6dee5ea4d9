import type { Id } from '@farled/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export type SignRequestState = 'waiting' | 'signed' | 'refused' | 'expired' | 'withdrawn';
/** `invited`: the writer has named her in the form, to fill in a part of it. */
export type SignerRole = 'guardian' | 'signatory' | 'invited';

/** Somebody besides the one who wrote an application is asked to sign exactly what was frozen. */
@Entity({ schema: 'cases', name: 'sign_request' })
@Index('sign_request_once', ['signingId', 'personId'], { unique: true })
@Index('sign_request_by_person', ['personId', 'state'])
@Index('sign_request_by_draft', ['draftId'])
@Index('sign_request_due', ['dueAt'], { where: `"state" = 'waiting'` })
export class SignRequest {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid')
  draftId: Id;

  @Column('uuid')
  signingId: Id;

  @Column('uuid')
  askedBy: Id;

  @Column('uuid')
  personId: Id;

  @Column('text')
  role: SignerRole;

  /** The part of the form that she fills in first; null when she is asked to sign only. */
  @Column({ type: 'text', nullable: true })
  part: string | null;

  @Column('text')
  state: SignRequestState;

  /** What she reads in the app: the application without the other signer's own address and contact. */
  @Column('text')
  visibleText: string;

  @Column({ type: 'text', nullable: true })
  orderId: string | null;

  @Column({ type: 'uuid', nullable: true })
  evidenceId: Id | null;

  /** Why she refused, in her own words. */
  @Column({ type: 'text', nullable: true })
  reason: string | null;

  /** How often she has been reminded. */
  @Column('integer', { default: 0 })
  reminders: number;

  @Column('timestamptz')
  askedAt: Date;

  @Column('timestamptz')
  dueAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  answeredAt: Date | null;
}

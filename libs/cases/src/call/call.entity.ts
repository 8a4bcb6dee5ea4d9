import type { Id } from '@farled/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** `identify`: who one talks to is proved. `sign`: she signs a text as well. */
export type CallKind = 'identify' | 'sign';
/** Why the officer must know: to talk about a case, take down information, help with an application, something else. */
export const CALL_PURPOSES = ['question', 'information', 'application', 'other'] as const;
export type CallPurpose = (typeof CALL_PURPOSES)[number];
/** Who rang: the person, or the municipality (BankID RP v6, `callInitiator`). */
export type CallInitiator = 'user' | 'RP';

/** A telephone call in which an officer has had somebody identify herself with BankID, or sign. Ids only. */
@Entity({ schema: 'cases', name: 'call' })
@Index('call_by_case', ['caseId', 'id'])
@Index('call_open', ['personId'], { where: `"state" = 'open'` })
export class Call {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('text')
  kind: CallKind;

  /** The case it is about; null until the call has been bound to one. */
  @Column({ type: 'uuid', nullable: true })
  caseId: Id | null;

  /** Who was asked, and so who it was when the call is done. */
  @Column('uuid')
  personId: Id;

  @Column('uuid')
  staffId: Id;

  @Column('text')
  initiator: CallInitiator;

  @Column('text')
  purpose: CallPurpose;

  /** What was signed, in the officer's words. */
  @Column({ type: 'text', nullable: true })
  statement: string | null;

  @Column('uuid')
  orderId: Id;

  @Column('text')
  state: 'open' | 'done' | 'failed';

  @Column({ type: 'uuid', nullable: true })
  evidenceId: Id | null;

  @Column('timestamptz')
  startedAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  endedAt: Date | null;
}

import type { Id } from '@farled/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BrowserPlatform } from '../bankid';

export type BankIdOrderKind = 'auth' | 'sign' | 'phone-auth' | 'phone-sign';
export type BankIdDevice = 'same' | 'other';

/** One order at BankID, from its start to its final answer. Nothing in it names the person but her uuid. */
@Entity({ schema: 'identity', name: 'bankid_order' })
export class BankIdOrder {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('text')
  kind: BankIdOrderKind;

  /** How the app is started; `phone` when the person finds the order there by herself. */
  @Column('text')
  device: BankIdDevice | 'phone';

  @Column('text')
  platform: BrowserPlatform;

  /** The page to come back to from the app on the same device. */
  @Column('text', { nullable: true })
  returnPage: string | null;

  @Column('text')
  orderRef: string;

  @Column('text', { nullable: true })
  autoStartToken: string | null;

  @Column('text', { nullable: true })
  qrStartToken: string | null;

  @Column('text', { nullable: true })
  qrStartSecret: string | null;

  @Column('text', { default: 'pending' })
  status: 'pending' | 'failed' | 'complete';

  @Column('text', { nullable: true })
  hintCode: string | null;

  /** Who must answer; null for a login, where it is not known before. */
  @Column('uuid', { nullable: true })
  expectedPersonId: Id | null;

  @Column('text', { nullable: true })
  visibleText: string | null;

  @Column('text', { nullable: true })
  nonVisible: string | null;

  /** Who has identified herself or signed. */
  @Column('uuid', { nullable: true })
  personId: Id | null;

  @Column('uuid', { nullable: true })
  evidenceId: Id | null;

  @Column('timestamptz', { nullable: true })
  completedAt: Date | null;

  /** When BankID was last asked about the order: at most every two seconds (BankID RP v6). */
  @Column('timestamptz', { nullable: true })
  collectedAt?: Date | null;

  /** This machine's time: the life of an order is BankID's, whatever clock the platform runs on. */
  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  startedAt: Date;
}

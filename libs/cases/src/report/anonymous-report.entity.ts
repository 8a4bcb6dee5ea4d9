import type { Id } from '@farled/kernel';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * Something that is being sent in without login. What is written stays in the browser until it is sent; only files are
 * here before, and they are gone with the report when it is not sent in time.
 */
@Entity({ schema: 'cases', name: 'anonymous_report' })
@Index('anonymous_report_open', ['expiresAt'], { where: `"status" = 'open'` })
@Check('anonymous_report_status_check', `status in ('open', 'sent')`)
export class AnonymousReport {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('text')
  service: string;

  /** SHA-256 of the secret code by which the case is followed; the code itself is kept nowhere. */
  @Column({ type: 'text', unique: true })
  codeHash: string;

  /** What the browser must work on before it may send. */
  @Column('text')
  challenge: string;

  @Column('text')
  status: 'open' | 'sent';

  @Column({ type: 'uuid', nullable: true, unique: true })
  caseId: Id | null;

  @Column('timestamptz')
  beganAt: Date;

  @Column('timestamptz')
  expiresAt: Date;
}

import type { Id } from '@farled/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

type DiaryStatus = 'open' | 'closed';

/**
 * A case in the diary. OSL 5 kap. 2 §: when it came in, its number, from whom, and briefly what it concerns. What may
 * not be shown to everybody stands in columns of its own, so that the rest can be.
 */
@Entity({ schema: 'records', name: 'diary_case' })
@Index('diary_case_number', ['series', 'year', 'serial'], { unique: true })
export class DiaryCase {
  @PrimaryColumn('uuid')
  caseId: Id;

  @Column('text', { unique: true })
  diaryNumber: string;

  @Column('text')
  series: string;

  @Column('integer')
  year: number;

  @Column('integer')
  serial: number;

  @Column('text')
  classCode: string;

  @Column('timestamptz')
  receivedAt: Date;

  /** What everybody may read; it tells nothing about a person. */
  @Column('text')
  publicSubject: string;

  /** A private person is left out of the public diary (GDPR), an organisation may stand here. */
  @Column('text', { nullable: true })
  publicSender: string | null;

  /** The sender, by uuid: the name is in the register, behind its protection. */
  @Column('uuid')
  senderPersonId: Id;

  @Column('text')
  department: string;

  @Column('text')
  status: DiaryStatus;

  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;
}

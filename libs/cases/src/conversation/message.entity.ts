import type { Id } from '@farled/kernel';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** `withdrawal`: the applicant has taken the application back with it. */
type MessageKind = 'message' | 'withdrawal';

/** Something that an applicant and the officers of a case write to each other. */
@Entity({ schema: 'cases', name: 'message' })
@Index('message_by_case', ['caseId'])
@Index('message_once', ['authorId', 'requestKey'], { unique: true })
@Index('message_unread', ['caseId'], { where: `sender = 'applicant' and read_at is null` })
@Check('message_kind_check', `kind in ('message', 'withdrawal')`)
@Check('message_sender_check', `sender in ('applicant', 'officer')`)
export class Message {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid')
  caseId: Id;

  /** Made by the page: the same one sent twice is one message. */
  @Column('uuid')
  requestKey: Id;

  @Column('text')
  kind: MessageKind;

  @Column('text')
  sender: 'applicant' | 'officer';

  /** The resident or the officer who wrote it. */
  @Column('uuid')
  authorId: Id;

  /** The absent colleague for whom a deputy wrote it. */
  @Column('uuid', { nullable: true })
  authorFor: Id | null;

  @Column('text')
  text: string;

  @Column('timestamptz')
  sentAt: Date;

  /** When somebody on the other side first had it before her. */
  @Column('timestamptz', { nullable: true })
  readAt: Date | null;
}

import type { Id, Party } from '@farled/kernel';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { NoticeKind } from './notice-kind';

export type NoticeChannel = 'email' | 'sms' | 'digital-mail';
/** `unreachable` = there is no way there but a letter or a call. */
type NoticeState = 'queued' | 'maybe-sent' | 'sent' | 'unreachable';

/** One notice to one person or organisation that something has happened in a case. It says no more than that. */
@Entity({ schema: 'messages', name: 'notice' })
@Index('notice_by_case', ['caseId'])
@Index('notice_once', ['occasion'], { unique: true })
@Check('notice_party_kind_check', "party_kind in ('person', 'organisation')")
export class Notice {
  @PrimaryColumn('uuid')
  id: Id;

  /** What gave rise to it; the same occasion gives one notice. */
  @Column('text')
  occasion: string;

  @Column('text', { default: 'news' })
  kind: NoticeKind;

  @Column('uuid')
  partyId: Id;

  @Column('text', { default: 'person' })
  partyKind: Party['kind'];

  /** Null when there is no case yet. */
  @Column('uuid', { nullable: true })
  caseId: Id | null;

  @Column('text', { nullable: true })
  diaryNumber: string | null;

  /** The channel that it took; null until one has been chosen. */
  @Column('text', { nullable: true })
  channel: NoticeChannel | null;

  @Column('text')
  state: NoticeState;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  sentAt: Date | null;
}

/** Who is told. */
export const partyOfNotice = ({ partyKind: kind, partyId: id }: Notice): Party => ({ kind, id });

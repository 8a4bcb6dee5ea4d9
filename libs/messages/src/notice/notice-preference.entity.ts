import type { Id } from '@farled/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NoticeChannel } from './notice.entity';

/** How a person wants to be told. */
@Entity({ schema: 'messages', name: 'preference' })
export class NoticePreference {
  @PrimaryColumn('uuid')
  personId: Id;

  @Column('text')
  channel: NoticeChannel;

  @Column('text')
  language: string;
}

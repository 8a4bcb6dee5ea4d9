import type { Id, Language, Party } from '@farled/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type ContactChannel = 'email' | 'sms' | 'digital-mail';

/** How a person or an organisation wants to be reached. Its own statement: no other register knows a phone or an e-mail. */
@Entity({ schema: 'register', name: 'contact' })
export class Contact {
  @PrimaryColumn('uuid')
  partyId: Id;

  @Column('text', { default: 'person' })
  partyKind: Party['kind'];

  @Column('text', { nullable: true })
  email: string | null;

  @Column('text', { nullable: true })
  phone: string | null;

  @Column('text', { nullable: true })
  channel: ContactChannel | null;

  @Column('text', { nullable: true })
  language: Language | null;

  /** When the code that was sent there was given back; null for an address that nobody has confirmed. */
  @Column('timestamptz', { nullable: true })
  emailConfirmedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  phoneConfirmedAt: Date | null;

  /** The person who gave the code back: for an organisation, one who had the right to. */
  @Column('uuid', { nullable: true })
  emailConfirmedBy: Id | null;

  @Column('uuid', { nullable: true })
  phoneConfirmedBy: Id | null;

  @Column('timestamptz')
  updatedAt: Date;

  /** The person who said so last; null for what was kept before that was written down. */
  @Column('uuid', { nullable: true })
  updatedBy: Id | null;
}

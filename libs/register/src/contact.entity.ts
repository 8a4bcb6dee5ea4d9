import type { Id } from '@farled/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type ContactChannel = 'email' | 'sms' | 'digital-mail';

/** How a person wants to be reached. Her own statement: the population register knows no phone and no e-mail. */
@Entity({ schema: 'register', name: 'contact' })
export class Contact {
  @PrimaryColumn('uuid')
  personId: Id;

  @Column('text', { nullable: true })
  email: string | null;

  @Column('text', { nullable: true })
  phone: string | null;

  @Column('text', { nullable: true })
  channel: ContactChannel | null;

  @Column('text', { nullable: true })
  language: 'sv' | 'en' | null;

  /** When she gave back the code that was sent there; null for an address that nobody has confirmed. */
  @Column('timestamptz', { nullable: true })
  emailConfirmedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  phoneConfirmedAt: Date | null;

  @Column('timestamptz')
  updatedAt: Date;
}

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

  @Column('timestamptz')
  updatedAt: Date;
}

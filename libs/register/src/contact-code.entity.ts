import type { Id } from '@farled/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type ConfirmedAddress = 'email' | 'phone';

/** A code that was sent to an address, to be given back by the one who says that it is hers, or the organisation's. */
@Entity({ schema: 'register', name: 'contact_code' })
export class ContactCode {
  @PrimaryColumn('uuid')
  partyId: Id;

  @PrimaryColumn('text')
  kind: ConfirmedAddress;

  /** The address as it was when the code was sent: a code confirms no other. */
  @Column('text')
  address: string;

  @Column('text')
  sha256: string;

  @Column('integer')
  tries: number;

  /** How many codes were sent since `sentSince`. */
  @Column('integer')
  sent: number;

  @Column('timestamptz')
  sentSince: Date;

  @Column('timestamptz')
  expiresAt: Date;
}

import type { CalendarDay, Id, ProtectionStatus } from '@farled/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ForeignAddress, PostalAddress } from './post/address';
import type { CivilStatus, ProtectionKind, Registration } from './post/population-post';

/** A person by her uuid, with what the population register last said of her. */
@Entity({ schema: 'register', name: 'person' })
export class Person {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('text', { default: 'unknown' })
  protection: ProtectionStatus;

  /** Which protection it is; null when there is none, or nobody knows. */
  @Column('text', { nullable: true })
  protectionKind: ProtectionKind | null;

  /** The name as it is used: the given name in use (tilltalsnamn), middle name and surname. */
  @Column('text', { nullable: true })
  name: string | null;

  @Column('text', { nullable: true })
  givenName: string | null;

  @Column('text', { nullable: true })
  firstNames: string | null;

  @Column('text', { nullable: true })
  middleName: string | null;

  @Column('text', { nullable: true })
  surname: string | null;

  /** Where post reaches her in Sweden: the special postal address when there is one, else the registered address. */
  @Column('jsonb', { nullable: true })
  address: PostalAddress | null;

  @Column('jsonb', { nullable: true })
  registeredAddress: PostalAddress | null;

  @Column('jsonb', { nullable: true })
  specialAddress: PostalAddress | null;

  @Column('jsonb', { nullable: true })
  foreignAddress: ForeignAddress | null;

  /** Where she is registered: municipality, district, property. */
  @Column('jsonb', { nullable: true })
  registration: Registration | null;

  @Column('date', { nullable: true })
  birthDate: CalendarDay | null;

  @Column('text', { nullable: true })
  civilStatus: CivilStatus | null;

  @Column('date', { nullable: true })
  civilStatusSince: CalendarDay | null;

  @Column('boolean', { default: false })
  isDeregistered: boolean;

  /** Why she is deregistered, in the register's own code: `AV` dead, `UV` emigrated. */
  @Column('text', { nullable: true })
  deregistrationCode: string | null;

  @Column('date', { nullable: true })
  deregisteredOn: CalendarDay | null;

  /** When the register last said so; null before it ever did. */
  @Column('timestamptz', { nullable: true })
  sourceAt: Date | null;

  /** The register's own time of the change that was taken in last: an older or equal one changes nothing. */
  @Column('timestamptz', { nullable: true })
  changedAt: Date | null;

  /** True when the nightly deliveries speak of her: then no news is news, too. */
  @Column('boolean', { default: false })
  isDelivered: boolean;

  /** The person she turned out to be, when she was known twice under two numbers. */
  @Column('uuid', { nullable: true })
  mergedInto: Id | null;

  @Column('tsvector', { nullable: true, select: false })
  nameWords: string | null;

  @Column('text', { nullable: true, select: false })
  streetKey: string | null;

  @Column('timestamptz')
  createdAt: Date;
}

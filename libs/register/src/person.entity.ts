import type { CalendarDay, Id, ProtectionStatus } from '@farled/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PostalAddress } from './navet/navet-post';

/** A person by her uuid, with what the population register last said of her. */
@Entity({ schema: 'register', name: 'person' })
export class Person {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('text', { default: 'unknown' })
  protection: ProtectionStatus;

  @Column('text', { nullable: true })
  name: string | null;

  @Column('text', { nullable: true })
  givenName: string | null;

  @Column('jsonb', { nullable: true })
  address: PostalAddress | null;

  @Column('date', { nullable: true })
  birthDate: CalendarDay | null;

  /** Those whom she is guardian of, by their uuid. */
  @Column('uuid', { array: true, default: [] })
  guardianOf: Id[];

  /** Those who are her guardians, by their uuid. */
  @Column('uuid', { array: true, default: [] })
  guardians: Id[];

  @Column('boolean', { default: false })
  isDeregistered: boolean;

  /** When the register last said so; null before it ever did. */
  @Column('timestamptz', { nullable: true })
  sourceAt: Date | null;

  @Column('timestamptz')
  createdAt: Date;
}

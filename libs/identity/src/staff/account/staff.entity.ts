import type { Id, StaffRole } from '@farled/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A member of staff, made at the first login by what the IdP says; every login brings it up to date. */
@Entity({ schema: 'identity', name: 'staff' })
export class Staff {
  @PrimaryColumn('uuid')
  id: Id;

  /** The IdP's lasting name for the person, such as the HSA id; with the accounts it belongs to before it. */
  @Column('text', { unique: true })
  subject: string;

  @Column('text')
  provider: string;

  @Column('text')
  name: string;

  @Column('text')
  department: string;

  @Column('text', { nullable: true })
  email: string | null;

  @Column('text', { array: true })
  roles: StaffRole[];

  @Column('timestamptz')
  lastLoginAt: Date;

  /** Set when the person has left: she cannot log in, and is logged out. */
  @Column('timestamptz', { nullable: true })
  deactivatedAt: Date | null;
}

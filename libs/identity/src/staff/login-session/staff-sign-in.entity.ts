import type { Id } from '@farled/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One login of a member of staff, for as long as it counts: her sessions here live no longer than it. */
@Entity({ schema: 'identity', name: 'staff_sign_in' })
@Index('staff_sign_in_by_staff', ['staffId'])
@Index('staff_sign_in_by_session', ['provider', 'session'])
export class StaffSignIn {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid')
  staffId: Id;

  @Column('text')
  provider: string;

  /** The provider's own word for its session (`sid`) and for the person (`sub`). */
  @Column('text', { nullable: true })
  session: string | null;

  @Column('text', { nullable: true })
  nameId: string | null;

  /** The ID token, encrypted: the provider wants it back at logout. */
  @Column('text', { nullable: true })
  idToken: string | null;

  @Column('timestamptz')
  beganAt: Date;

  /** When it ends at the latest; null for no other limit than the session's. */
  @Column('timestamptz', { nullable: true })
  endsAt: Date | null;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;
}

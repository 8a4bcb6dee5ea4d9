import type { Id } from '@farled/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who belongs to a unit: by what the identity provider says at each login, or by an administrator's hand. */
@Entity({ schema: 'identity', name: 'membership' })
@Index('membership_by_staff', ['staffId'])
export class Membership {
  @PrimaryColumn('uuid')
  unitId: Id;

  @PrimaryColumn('uuid')
  staffId: Id;

  @PrimaryColumn('text')
  source: 'claim' | 'hand';

  @Column('timestamptz')
  since: Date;
}

import type { Id } from '@farled/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How long a country keeps a person's identifier: A for life, B for as long as the e-legitimation's kind, C it may change. */
export type PridPersistence = 'A' | 'B' | 'C';

/** The provisional id by which a person with a foreign e-legitimation is known. As telling as a personal number. */
@Entity({ schema: 'register', name: 'foreign_identity' })
export class ForeignIdentity {
  @PrimaryColumn('text')
  prid: string;

  @Column('uuid')
  personId: Id;

  @Column('text')
  persistence: PridPersistence;

  /** As the e-legitimation gave it last; no Swedish register knows her name. */
  @Column('text', { nullable: true })
  name: string | null;

  @Column('timestamptz')
  since: Date;

  @Column('timestamptz')
  seenAt: Date;
}

import type { Id, Party } from '@farled/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** `awaiting`: signed by the one who wrote it, and others have been asked to sign. */
type DraftStatus = 'open' | 'frozen' | 'awaiting' | 'submitted';

/**
 * What a resident has filled in so far. It is the resident's own and no received document (TF 2 kap. 13 §): there is no
 * way for an officer to read it.
 */
@Entity({ schema: 'cases', name: 'draft' })
@Index('draft_open_once', ['personId', 'partyId', 'service'], { unique: true, where: `"status" <> 'submitted'` })
export class Draft {
  @PrimaryColumn('uuid')
  id: Id;

  /** Who fills it in. */
  @Column('uuid')
  personId: Id;

  /** Whose matter it is: herself, or the one she represents. */
  @Column('text')
  partyKind: Party['kind'];

  @Column('uuid')
  partyId: Id;

  /** The right by which she does; null when she acts for herself. */
  @Column('uuid', { nullable: true })
  rightId: Id | null;

  @Column('text')
  service: string;

  @Column('jsonb')
  answers: Record<string, unknown>;

  @Column({ type: 'text', nullable: true })
  page: string | null;

  @Column('integer')
  revision: number;

  @Column('text')
  status: DraftStatus;

  @Column('timestamptz')
  savedAt: Date;

  @Column('timestamptz')
  expiresAt: Date;
}

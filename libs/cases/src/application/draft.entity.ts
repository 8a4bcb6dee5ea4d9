import type { Id } from '@farled/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

type DraftStatus = 'open' | 'frozen' | 'submitted';

/**
 * What a resident has filled in so far. It is the resident's own and no received document (TF 2 kap. 13 §): there is no
 * way for an officer to read it.
 */
@Entity({ schema: 'cases', name: 'draft' })
@Index('draft_open_once', ['personId', 'service'], { unique: true, where: `"status" <> 'submitted'` })
export class Draft {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid')
  personId: Id;

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

import type { Id } from '@farled/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { SummaryPage } from '../signing/signing.entity';

/** What somebody who is asked to sign fills in herself, and signs together with what she was shown of the rest. */
@Entity({ schema: 'cases', name: 'application_part' })
@Index('application_part_by_signing', ['signingId'])
export class ApplicationPart {
  /** The request to sign that it belongs to. */
  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid')
  draftId: Id;

  @Column('uuid')
  signingId: Id;

  /** Which part of the form. */
  @Column('text')
  part: string;

  @Column('jsonb')
  answers: Record<string, unknown>;

  @Column({ type: 'text', nullable: true })
  page: string | null;

  @Column('integer')
  revision: number;

  @Column('timestamptz')
  savedAt: Date;

  /** What was frozen to be signed; null until then, and again when she changes something. */
  @Column({ type: 'jsonb', nullable: true })
  frozen: FrozenPart | null;
}

export interface FrozenPart {
  readonly answers: Record<string, unknown>;
  readonly canonical: string;
  readonly sha256: string;
  readonly summary: SummaryPage[];
  readonly visibleText: string;
}

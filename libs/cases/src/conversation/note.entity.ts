import type { Id } from '@farled/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An officer's note in a case: for colleagues, not for the resident's pages. */
@Entity({ schema: 'cases', name: 'note' })
@Index('note_by_case', ['caseId'])
export class Note {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid')
  caseId: Id;

  @Column('uuid')
  authorId: Id;

  /** The absent colleague for whom a deputy wrote it. */
  @Column('uuid', { nullable: true })
  authorFor: Id | null;

  @Column('text')
  text: string;

  @Column('timestamptz')
  at: Date;
}

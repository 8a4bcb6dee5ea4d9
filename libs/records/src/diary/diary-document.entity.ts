import type { Id } from '@farled/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A document that came in or was drawn up in a case, as the diary names it. */
@Entity({ schema: 'records', name: 'diary_document' })
@Index('diary_document_number', ['caseId', 'number'], { unique: true })
export class DiaryDocument {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid')
  caseId: Id;

  /** 1, 2, 3 ... within the case. */
  @Column('integer')
  number: number;

  @Column('text')
  direction: 'received' | 'drawn-up';

  @Column('text')
  publicSubject: string;

  @Column('uuid', { nullable: true })
  documentId: Id | null;

  @Column('timestamptz')
  at: Date;
}

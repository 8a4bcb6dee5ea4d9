import type { Id } from '@farled/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export type AttachmentKind = 'application' | 'supplement' | 'message' | 'appeal' | 'decision' | 'paper';

/** A file of a draft or a case. The file itself lies in libs/documents under the same id. */
@Entity({ schema: 'cases', name: 'attachment' })
@Index('attachment_by_draft', ['draftId'])
@Index('attachment_by_case', ['caseId'])
export class Attachment {
  @PrimaryColumn('uuid')
  id: Id;

  @Column({ type: 'uuid', nullable: true })
  draftId: Id | null;

  @Column({ type: 'uuid', nullable: true })
  caseId: Id | null;

  @Column({ type: 'uuid', nullable: true })
  supplementId: Id | null;

  /** The message or the appeal that it came with. */
  @Column({ type: 'uuid', nullable: true })
  messageId?: Id | null;

  @Column('text')
  kind: AttachmentKind;

  /** The form field that it answers. */
  @Column({ type: 'text', nullable: true })
  field: string | null;

  @Column('text')
  name: string;

  @Column('integer')
  size: number;

  @Column('text')
  type: string;

  @Column('text')
  sha256: string;

  @Column('timestamptz')
  addedAt: Date;
}

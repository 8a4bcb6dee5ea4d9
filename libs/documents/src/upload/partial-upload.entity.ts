import type { Id } from '@farled/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { DocumentOwner } from '../document.entity';

/** A file that comes in parts, so that a broken connection costs one part and not all of it. */
@Entity({ schema: 'documents', name: 'partial_upload' })
@Index('partial_upload_owner', ['ownerId'])
export class PartialUpload {
  /** The id that the file gets once it is whole. */
  @PrimaryColumn('uuid')
  id: Id;

  @Column('text')
  ownerKind: DocumentOwner;

  @Column('uuid')
  ownerId: Id;

  /** What the file answers. */
  @Column('text')
  field: string;

  @Column('text')
  name: string;

  @Column('integer')
  size: number;

  /** So many bytes have come, from the beginning. */
  @Column('integer')
  received: number;

  @Column('timestamptz')
  begunAt: Date;
}

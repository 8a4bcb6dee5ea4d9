import type { Id } from '@farled/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type ScanState = 'pending' | 'clean' | 'infected';
/** `scan`: a paper that was scanned and is not registered as anything yet; its owner is who scanned it. `message`: a message that is being written; its owner is who writes. `export`: what a resident takes with her of her data. */
export type DocumentOwner =
  | 'draft'
  | 'case'
  | 'supplement'
  | 'message'
  | 'export'
  | 'decision'
  | 'power-of-attorney'
  | 'scan'
  | 'assisted';

/** A file with what is known about it. Its content lies beside it in chunks, so that one backup is whole. */
@Entity({ schema: 'documents', name: 'document' })
export class StoredDocument {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('text')
  name: string;

  @Column('integer')
  size: number;

  /** SHA-256 of the content, in hex. */
  @Column('text')
  sha256: string;

  /** Media type by content; what the sender called it counts for nothing. */
  @Column('text')
  type: string;

  @Column('text', { default: 'pending' })
  scan: ScanState;

  @Column('text')
  ownerKind: DocumentOwner;

  @Column('uuid')
  ownerId: Id;

  @Column('timestamptz')
  createdAt: Date;
}

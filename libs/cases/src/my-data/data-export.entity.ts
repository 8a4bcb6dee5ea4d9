import type { Id, Language } from '@farled/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A resident takes a copy of her data with her (dataskyddsförordningen art. 15 och 20). */
@Entity({ schema: 'cases', name: 'data_export' })
@Index('data_export_by_person', ['personId', 'id'])
export class DataExport {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid')
  personId: Id;

  @Column('text')
  language: Language;

  @Column('timestamptz')
  orderedAt: Date;

  /** Null until the file is there. */
  @Column({ type: 'uuid', nullable: true })
  documentId: Id | null;

  @Column({ type: 'timestamptz', nullable: true })
  readyAt: Date | null;

  /** After that the file is gone. */
  @Column({ type: 'timestamptz', nullable: true })
  expiresAt: Date | null;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Changes of an e-service that nobody has published yet; one draft an e-service. */
@Entity({ schema: 'catalogue', name: 'service_draft' })
export class ServiceDraft {
  @PrimaryColumn('text')
  slug: string;

  @Column('int')
  baseVersion: number;

  @Column('jsonb')
  files: Record<string, string>;

  /** Grows by one with each change. */
  @Column('int')
  revision: number;

  @Column('timestamptz')
  savedAt: Date;

  @Column('text')
  savedBy: string;
}

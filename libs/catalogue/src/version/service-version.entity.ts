import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One published version of an e-service: its whole folder. A row never changes. */
@Entity({ schema: 'catalogue', name: 'service_version' })
export class ServiceVersion {
  @PrimaryColumn('text')
  slug: string;

  @PrimaryColumn('int')
  version: number;

  @Column('text')
  digest: string;

  @Column('jsonb')
  files: Record<string, string>;

  @Column('timestamptz')
  publishedAt: Date;

  /** Id of a member of staff, or `seed`. */
  @Column('text')
  publishedBy: string;

  @Column('text')
  comment: string;
}

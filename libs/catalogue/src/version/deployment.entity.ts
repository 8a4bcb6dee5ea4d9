import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Under which key a version runs in an engine. */
@Entity({ schema: 'catalogue', name: 'deployment' })
export class Deployment {
  @PrimaryColumn('text')
  slug: string;

  @PrimaryColumn('int')
  version: number;

  @PrimaryColumn('text')
  engine: string;

  @Column('bigint')
  processDefinitionKey: string;

  @Column('timestamptz')
  at: Date;
}

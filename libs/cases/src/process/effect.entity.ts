import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a job has done already: a job delivered twice finds its effect here and answers the same. */
@Entity({ schema: 'cases', name: 'effect' })
export class Effect {
  @PrimaryColumn('text')
  engine: string;

  @PrimaryColumn('text')
  elementInstanceKey: string;

  @Column('text')
  jobType: string;

  @Column('jsonb')
  result: Record<string, unknown>;

  @Column('timestamptz')
  at: Date;
}

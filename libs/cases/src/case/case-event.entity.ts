import type { Id } from '@farled/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One thing that happened in a case, told by code; nobody's name stands in it. */
@Entity({ schema: 'cases', name: 'event' })
@Index('event_by_case', ['caseId', 'id'])
export class CaseEvent {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid')
  caseId: Id;

  @Column('text')
  code: string;

  @Column('jsonb')
  params: Record<string, string | number>;

  /** The actor by id, as in the audit log. */
  @Column('text')
  actor: string;

  @Column('boolean')
  shownToResident: boolean;

  @Column('timestamptz')
  at: Date;
}

import type { Id } from '@farled/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export type UnitChangeCode =
  | 'created'
  | 'renamed'
  | 'kind-changed'
  | 'moved'
  | 'closed'
  | 'opened'
  | 'member-added'
  | 'member-removed';

/** One thing that happened to the organisation tree. */
@Entity({ schema: 'identity', name: 'unit_change' })
@Index('unit_change_by_unit', ['unitId', 'id'])
export class UnitChange {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid')
  unitId: Id;

  @Column('text')
  code: UnitChangeCode;

  /** What was and what is, by name; a member by id. */
  @Column('jsonb')
  params: Record<string, string>;

  /** The actor by id, as in the audit log. */
  @Column('text')
  actor: string;

  @Column('timestamptz')
  at: Date;
}

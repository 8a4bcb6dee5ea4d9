import type { Id } from '@farled/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Committee (nämnd), department (förvaltning, avdelning) or team. */
export const UNIT_KINDS = ['committee', 'department', 'team'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** A part of the municipality. Its code never changes: service.yaml and claims name it by it. */
@Entity({ schema: 'identity', name: 'unit' })
@Index('unit_by_parent', ['parentId'])
export class Unit {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('text', { unique: true })
  code: string;

  @Column('text')
  name: string;

  @Column('text')
  kind: UnitKind;

  @Column('uuid', { nullable: true })
  parentId: Id | null;

  /** Set when the unit is no more; its cases are reached by nobody until it opens again or they move. */
  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;

  @Column('integer')
  revision: number;
}

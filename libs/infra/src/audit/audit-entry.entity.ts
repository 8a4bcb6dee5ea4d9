import type { Id } from '@farled/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One event in the audit log. Ids only: never a name, a number or free text of a person. */
@Entity({ schema: 'infra', name: 'audit' })
export class AuditEntry {
  @PrimaryColumn('uuid')
  id: Id;

  @Column({
    type: 'bigint',
    insert: false,
    update: false,
    unique: true,
    generated: 'identity',
    generatedIdentity: 'ALWAYS',
  })
  seq: string;

  @Column('timestamptz')
  at: Date;

  /** `staff:<id>`, `person:<id>`, `platform:<part>`, `system:<name>`, `anonymous`. */
  @Column('text')
  actor: string;

  /** The one that the actor represented, `person:<id>`, `organisation:<id>` or, for a deputy, `staff:<id>`; null when she acted for herself. */
  @Column('text', { nullable: true })
  onBehalfOf: string | null;

  /** The app through which a resident acted, by its client id; null on our own pages. */
  @Column('text', { nullable: true })
  app: string | null;

  @Column('text', { array: true })
  roles: string[];

  @Column('text', { nullable: true })
  department: string | null;

  @Column('text')
  action: string;

  @Column('text')
  purpose: string;

  @Column('uuid', { nullable: true })
  personId: Id | null;

  @Column('uuid', { nullable: true })
  caseId: Id | null;

  @Column('text', { array: true })
  fields: string[];

  @Column('text')
  result: string;

  @Column('text', { nullable: true })
  correlationId: string | null;
}

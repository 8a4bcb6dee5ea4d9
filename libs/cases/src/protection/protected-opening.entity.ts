import type { Id } from '@farled/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The one protected case that a member of staff has open now, and why. Opening another closes it. */
@Entity({ schema: 'cases', name: 'protected_opening' })
export class ProtectedOpening {
  @PrimaryColumn('uuid')
  staffId: Id;

  @Column('uuid')
  caseId: Id;

  @Column('text')
  purpose: string;

  @Column('timestamptz')
  openedAt: Date;
}

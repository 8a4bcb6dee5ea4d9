import type { Id, Party } from '@farled/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OwnedProperty } from './owned-property';

/** What a person or an organisation owns, as the property register said last. */
@Entity({ schema: 'register', name: 'ownership' })
export class Ownership {
  @PrimaryColumn('uuid')
  partyId: Id;

  @Column('text')
  partyKind: Party['kind'];

  @Column('jsonb')
  properties: OwnedProperty[];

  @Column('timestamptz')
  sourceAt: Date;
}

import type { Id } from '@farled/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An e-service that somebody wants close at hand. */
@Entity({ schema: 'catalogue', name: 'favourite' })
export class Favourite {
  @PrimaryColumn('uuid')
  personId: Id;

  @PrimaryColumn('text')
  slug: string;

  @Column('timestamptz')
  at: Date;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DescribedProvider } from '../saml';

/** One source of metadata, with the last good answer that it gave. */
@Entity({ schema: 'identity', name: 'federation_source' })
export class FederationSource {
  /** Address or file, as configured. */
  @PrimaryColumn('text')
  source: string;

  @Column('jsonb')
  providers: DescribedProvider[];

  @Column('timestamptz', { nullable: true })
  validUntil: Date | null;

  @Column('timestamptz', { nullable: true })
  fetchedAt: Date | null;

  @Column('timestamptz')
  nextRefreshAt: Date;

  /** Since when it has not answered as it should. */
  @Column('timestamptz', { nullable: true })
  failingSince: Date | null;
}

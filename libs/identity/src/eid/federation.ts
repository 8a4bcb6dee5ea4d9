import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { DescribedProvider } from '../saml';
import { EidConfig } from './eid.config';
import { FederationRefresh } from './federation-refresh';
import { FederationSource } from './federation-source.entity';

/** The IdPs that residents may choose between, as the last good metadata describes them. */
@Injectable()
export class Federation {
  constructor(
    private readonly source: DataSource,
    private readonly config: EidConfig,
    private readonly refresher: FederationRefresh,
  ) {}

  /** All that are offered. The first time the metadata is waited for. */
  async providers(): Promise<DescribedProvider[]> {
    const rows = await this.rows();
    const usable = rows.length === this.config.sources.length && rows.every((row) => row.fetchedAt);
    if (usable) return this.offered(rows);
    await this.refresher.refresh();
    return this.offered(await this.rows());
  }

  /** One that is offered, by its entity id. */
  async provider(entityId: string): Promise<DescribedProvider | undefined> {
    return (await this.providers()).find((one) => one.entityId === entityId);
  }

  private rows(): Promise<FederationSource[]> {
    return this.source.manager.findBy(FederationSource, { source: In(this.config.sources) });
  }

  /** Nothing of metadata that has expired is used, however long its source has been silent. */
  private offered(rows: readonly FederationSource[]): DescribedProvider[] {
    const now = new Date();
    const current = rows.filter(({ validUntil }) => !validUntil || validUntil > now);
    const chosen = this.config.providers;
    const known = new Map(current.flatMap(({ providers }) => providers).map((one) => [one.entityId, one]));
    if (chosen.length === 0) return [...known.values()].filter((one) => !one.isHidden);
    return chosen.flatMap((entityId) => known.get(entityId) ?? []);
  }
}

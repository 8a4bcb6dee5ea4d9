import { CertificatesConfig, Transactions, UrgentAlarms } from '@farled/infra';
import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type FederationMetadata, readMetadata } from '../saml';
import { EidConfig } from './eid.config';
import { FederationSource } from './federation-source.entity';
import { MetadataFetcher } from './metadata-fetcher';

const RETRY_MS = 300_000;
/** Open for as long as a source cannot be refreshed; its reference is the source. */
const METADATA_ALARM = 'eid.metadata-not-refreshed';
const SOONEST_MS = 60_000;
/** Whoever moves the next time forward does the work; all others find nothing to do until a minute has passed. */
const CLAIM = `update identity.federation_source set next_refresh_at = clock_timestamp() + interval '1 minute'
  where source = $1 and (next_refresh_at <= clock_timestamp() or $2) returning source`;

/**
 * Keeps the metadata fresh, one process at a time. What cannot be fetched, or whose signature or time does not hold,
 * leaves the last good answer in place and tells the operator. Its times are the machine's, as all of SAML is judged by.
 */
@Injectable()
export class FederationRefresh {
  private readonly logger = new Logger('Federation');

  constructor(
    private readonly source: DataSource,
    private readonly config: EidConfig,
    private readonly certificates: CertificatesConfig,
    private readonly fetcher: MetadataFetcher,
    private readonly transactions: Transactions,
    private readonly alarms: UrgentAlarms,
  ) {}

  /** Refreshes what is due; with `now`, all of it. */
  async refresh(now = false): Promise<void> {
    await Promise.all(this.config.sources.map((source) => this.refreshOne(source, now)));
  }

  private async refreshOne(source: string, now: boolean): Promise<void> {
    await this.source.query(
      `insert into identity.federation_source (source, providers, next_refresh_at) values ($1, '[]', '-infinity')
      on conflict do nothing`,
      [source],
    );
    const [claimed] = await this.source.query<[unknown[], number]>(CLAIM, [source, now]);
    if (claimed.length === 0) return;
    try {
      await this.keep(source, await this.fetch(source));
    } catch (error) {
      await this.failed(source, error as Error);
    }
  }

  private async fetch(source: string): Promise<FederationMetadata> {
    const certificates = this.config.metadataCertificates.map((name) => this.certificates.read(name));
    const read = readMetadata(await this.fetcher.text(source), { certificates, now: new Date() });
    return { ...read, providers: await this.fetcher.withLogos(read.providers, source) };
  }

  private async keep(source: string, { providers, validUntil, cacheMs }: FederationMetadata): Promise<void> {
    const fetchedAt = new Date();
    const longest = this.config.refreshMinutes * 60_000;
    // Half of its life is left for attempts that fail.
    const half = validUntil ? (validUntil.getTime() - fetchedAt.getTime()) / 2 : longest;
    const wait = Math.max(SOONEST_MS, Math.min(longest, cacheMs ?? longest, half));
    const nextRefreshAt = new Date(fetchedAt.getTime() + wait);
    const kept = { providers: [...providers], validUntil, fetchedAt, nextRefreshAt, failingSince: null };
    await this.transactions.run(async (tx) => {
      await tx.update(FederationSource, { source }, kept);
      await this.alarms.close(tx, METADATA_ALARM, source);
    });
  }

  private async failed(source: string, error: Error): Promise<void> {
    this.logger.warn({ source, reason: error.message }, 'metadata not refreshed');
    await this.transactions.run(async (tx) => {
      await tx.query(
        `update identity.federation_source set next_refresh_at = $2,
        failing_since = coalesce(failing_since, clock_timestamp()) where source = $1`,
        [source, new Date(Date.now() + RETRY_MS)],
      );
      await this.alarms.raise(tx, METADATA_ALARM, source);
    });
  }
}

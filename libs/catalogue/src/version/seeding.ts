import { setTimeout as wait } from 'node:timers/promises';
import { CLOCK, HealthChecks, log, Transactions } from '@farled/infra';
import { type Clock, Unavailable } from '@farled/kernel';
import { Workflow } from '@farled/workflow';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CatalogueConfig } from '../catalogue.config';
import { digestOf, readServices, type ServiceFiles } from '../package/service-files';
import { ServiceDraft } from '../studio/service-draft.entity';
import { latestVersion, lockService, Publisher } from './publisher';

const AGAIN_MS = 500;

/**
 * Brings the catalogue up to date at start: version 1 of each folder that is not there yet, a draft of each folder that
 * has changed since, and every version in the engine of new cases. Waits for the engine in the background; until then the program is not ready.
 */
@Injectable()
export class Seeding implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stopping = new AbortController();
  private done: Promise<void> = Promise.resolve();
  private isDone = false;

  constructor(
    private readonly config: CatalogueConfig,
    private readonly transactions: Transactions,
    private readonly workflow: Workflow,
    private readonly publisher: Publisher,
    @Inject(CLOCK) private readonly clock: Clock,
    health: HealthChecks,
  ) {
    health.register('catalogue', async () => {
      if (!this.isDone) throw new Error('the e-services are not deployed yet');
    });
  }

  onApplicationBootstrap(): void {
    this.done = this.untilDone();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.done;
  }

  /** Does it once. */
  async run(): Promise<void> {
    for (const [slug, files] of readServices(this.config.processes)) {
      await this.transactions.run((tx) => this.seed(tx, slug, files));
    }
    await this.transactions.run((tx) => this.deployMissing(tx));
    this.isDone = true;
  }

  private async untilDone(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        return await this.run();
      } catch (error) {
        if (!(error instanceof Unavailable)) log().error({ err: error }, 'the e-services could not be deployed');
        await wait(AGAIN_MS, undefined, { ref: false, signal: this.stopping.signal }).catch(() => undefined);
      }
    }
  }

  private async seed(tx: EntityManager, slug: string, files: ServiceFiles): Promise<void> {
    await lockService(tx, slug);
    if (!(await isNew(tx, slug, digestOf(files)))) return;
    const version = await latestVersion(tx, slug);
    if (version > 0) await this.offerDraft(tx, { slug, files, baseVersion: version });
    else await this.publisher.publish(tx, { slug, files, by: 'seed', comment: 'Från programmets egna filer' });
  }

  /** Files that have changed since are for the process owner to publish; a draft of hers is not overwritten. */
  private async offerDraft(
    tx: EntityManager,
    draft: { slug: string; files: ServiceFiles; baseVersion: number },
  ): Promise<void> {
    const row = { ...draft, files: { ...draft.files }, revision: 1, savedAt: this.clock.now(), savedBy: 'seed' };
    await tx.createQueryBuilder().insert().into(ServiceDraft).values(row).orIgnore().execute();
  }

  private async deployMissing(tx: EntityManager): Promise<void> {
    const missing: { slug: string; version: number; files: ServiceFiles }[] = await tx.query(
      `select v.slug, v.version, v.files from catalogue.service_version v
       where not exists (select 1 from catalogue.deployment d
         where d.slug = v.slug and d.version = v.version and d.engine = $1) order by v.slug, v.version`,
      [this.workflow.current()],
    );
    for (const version of missing) await this.publisher.deploy(tx, version);
  }
}

/** True the first time that this state of the files is seen. */
async function isNew(tx: EntityManager, slug: string, digest: string): Promise<boolean> {
  const rows: unknown[] = await tx.query(
    'insert into catalogue.seed (slug, digest) values ($1, $2) on conflict do nothing returning slug',
    [slug, digest],
  );
  return rows.length > 0;
}

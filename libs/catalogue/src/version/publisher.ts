import { CLOCK } from '@farled/infra';
import type { Clock } from '@farled/kernel';
import { type EngineName, Workflow } from '@farled/workflow';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { pinnedId } from '../package/pin-ids';
import { readDefinition } from '../package/read-definition';
import { digestOf, type ServiceFiles } from '../package/service-files';
import { ServicePackages } from '../package/service-packages';
import { Deployment } from './deployment.entity';
import { ServiceVersion } from './service-version.entity';

export interface Publication {
  readonly slug: string;
  readonly files: ServiceFiles;
  readonly by: string;
  readonly comment: string;
}

/**
 * Makes versions. It deploys before it commits: when the commit is lost, the next attempt deploys the same files under
 * the same names and ids, and the engine answers with the keys it gave the first time.
 */
@Injectable()
export class Publisher {
  constructor(
    private readonly workflow: Workflow,
    private readonly packages: ServicePackages,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The next version of an e-service; one at a time for each. */
  async publish(tx: EntityManager, { slug, files, by, comment }: Publication): Promise<number> {
    await lockService(tx, slug);
    const version = (await latestVersion(tx, slug)) + 1;
    const at = this.clock.now();
    const row = {
      slug,
      version,
      digest: digestOf(files),
      files: { ...files },
      publishedAt: at,
      publishedBy: by,
      comment,
    };
    await tx.insert(ServiceVersion, row);
    await this.deploy(tx, { slug, version, files });
    return version;
  }

  /** Takes a version to the engine of new cases, if it is not there. */
  async deploy(tx: EntityManager, v: { slug: string; version: number; files: ServiceFiles }): Promise<void> {
    const { slug, version } = v;
    const engine = this.workflow.current();
    const processDefinitionKey = await this.send(engine, v);
    const at = this.clock.now();
    const insert = tx.createQueryBuilder().insert().into(Deployment);
    await insert.values({ slug, version, engine, processDefinitionKey, at }).orIgnore().execute();
  }

  private async send(engine: EngineName, v: { slug: string; version: number; files: ServiceFiles }): Promise<string> {
    const pinned = await this.packages.pin(v.slug, v.version, v.files);
    const { processes } = await this.workflow.deploy(pinned, engine);
    const id = pinnedId(v.slug, v.version, readDefinition(v.files).process.id);
    const own = processes.find((process) => process.bpmnProcessId === id);
    if (!own) throw new Error(`the engine has not deployed ${id}`);
    return String(own.processDefinitionKey);
  }
}

/** Only one publishes an e-service at a time, also among several processes. */
export async function lockService(tx: EntityManager, slug: string): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 7042030))', [slug]);
}

/** The number of the newest version; zero when there is none. */
export async function latestVersion(tx: EntityManager, slug: string): Promise<number> {
  const rows: { version: number | null }[] = await tx.query(
    'select max(version) as version from catalogue.service_version where slug = $1',
    [slug],
  );
  return rows[0]?.version ?? 0;
}

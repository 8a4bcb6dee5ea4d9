import { Rejected } from '@farled/kernel';
import { Workflow } from '@farled/workflow';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { unpinnedId } from '../package/pin-ids';
import { ServicePackages } from '../package/service-packages';
import { Deployment } from './deployment.entity';
import { PublishedEService, type ServiceProcess } from './published-e-service';
import { ServiceVersion } from './service-version.entity';

/** A process as it runs: of which version of which e-service. */
export interface PinnedProcess {
  readonly service: PublishedEService;
  readonly process: ServiceProcess;
}

const MOST_IN_MEMORY = 200;

/** The e-services that are published. */
@Injectable()
export class Catalogue {
  private readonly known = new Map<string, PublishedEService>();

  constructor(
    private readonly source: DataSource,
    private readonly workflow: Workflow,
    private readonly packages: ServicePackages,
  ) {}

  /** The newest version; Rejected when there is no such e-service. */
  async current(slug: string): Promise<PublishedEService> {
    const [newest] = await this.newest(slug);
    if (!newest) throw new Rejected('catalogue.no-such-service', 'not-found');
    return this.version(newest.slug, newest.version);
  }

  /** The newest version of each e-service. */
  async all(): Promise<PublishedEService[]> {
    const newest = await this.newest();
    return Promise.all(newest.map(({ slug, version }) => this.version(slug, version)));
  }

  /** Every version of an e-service, or of all: cases run on old ones too. */
  async versions(slug: string | null = null): Promise<PublishedEService[]> {
    const rows: { slug: string; version: number }[] = await this.source.query(
      'select slug, version from catalogue.service_version where $1::text is null or slug = $1 order by slug, version',
      [slug],
    );
    return Promise.all(rows.map((row) => this.version(row.slug, row.version)));
  }

  /** One version. */
  async version(slug: string, version: number): Promise<PublishedEService> {
    const key = `${slug}/${version}`;
    const known = this.known.get(key);
    if (known) return known;
    const read = await this.read(slug, version);
    // A version that still has to come to the engine of new cases is read again next time.
    if (read.isDeployed(this.workflow.current())) this.known.set(key, read);
    if (this.known.size > MOST_IN_MEMORY) this.known.delete([...this.known.keys()][0] ?? key);
    return read;
  }

  /** The version that runs in an engine under a key. */
  async deployedAs(engine: string, processDefinitionKey: string): Promise<PublishedEService | undefined> {
    const found = await this.source.manager.findOneBy(Deployment, { engine, processDefinitionKey });
    return found ? this.version(found.slug, found.version) : undefined;
  }

  /** The version, and its process, that an id in the engine belongs to; nothing when it is no e-service's. */
  async processOf(bpmnProcessId: string): Promise<PinnedProcess | undefined> {
    const pinned = unpinnedId(bpmnProcessId);
    if (!pinned) return undefined;
    const row = await this.source.manager.findOneBy(ServiceVersion, { slug: pinned.slug, version: pinned.version });
    if (!row) return undefined;
    const service = await this.version(pinned.slug, pinned.version);
    const process = await service.process(pinned.id);
    return process && { service, process };
  }

  /** Everything published of an e-service, newest first, without the files. */
  history(slug: string): Promise<Omit<ServiceVersion, 'files'>[]> {
    return this.source.manager.find(ServiceVersion, {
      select: { slug: true, version: true, digest: true, publishedAt: true, publishedBy: true, comment: true },
      where: { slug },
      order: { version: 'DESC' },
    });
  }

  private async read(slug: string, version: number): Promise<PublishedEService> {
    const row = await this.source.manager.findOneBy(ServiceVersion, { slug, version });
    if (!row) throw new Rejected('catalogue.no-such-version', 'not-found');
    const deployments = await this.source.manager.findBy(Deployment, { slug, version });
    const keys = new Map(deployments.map((one) => [one.engine, one.processDefinitionKey]));
    return new PublishedEService(row, keys, (files) => this.packages.outlines(files));
  }

  private newest(slug: string | null = null): Promise<{ slug: string; version: number }[]> {
    return this.source.query(
      `select slug, max(version) as version from catalogue.service_version where $1::text is null or slug = $1
       group by slug order by slug`,
      [slug],
    );
  }
}

import { StaffDirectory } from '@farled/identity';
import { authorise, type Language } from '@farled/infra';
import { type Actor, isId, Rejected } from '@farled/kernel';
import { Workflow } from '@farled/workflow';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ServiceFigures } from '../figures/service-figures';
import type { ServiceFiles } from '../package/service-files';
import { Catalogue } from '../version/catalogue';
import type { PublishedEService } from '../version/published-e-service';
import { RunningCases, type StudioIncident, type VersionStep } from './running-cases';
import { ServiceDraft } from './service-draft.entity';

type DraftFacts = Pick<ServiceDraft, 'slug' | 'revision' | 'savedAt' | 'savedBy'> & { files: string[] };

/** What a process owner sees of the e-services. */
@Injectable()
export class StudioService {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly running: RunningCases,
    private readonly figures: ServiceFigures,
    private readonly source: DataSource,
    private readonly staff: StaffDirectory,
    private readonly workflow: Workflow,
  ) {}

  async list(actor: Actor, language: Language) {
    authorise(actor, 'studio.read');
    const [services, drafts] = await Promise.all([this.catalogue.all(), this.drafts()]);
    const items = services.map((service) =>
      this.line(
        service,
        drafts.find((draft) => draft.slug === service.slug),
        language,
      ),
    );
    return { items: await Promise.all(items) };
  }

  async read(actor: Actor, slug: string, language: Language) {
    authorise(actor, 'studio.read');
    const current = await this.catalogue.current(slug);
    const [history, [draft]] = await Promise.all([this.catalogue.history(slug), this.drafts(slug)]);
    const name = await this.names([...history.map((one) => one.publishedBy), ...(draft ? [draft.savedBy] : [])]);
    const versions = history.map(async ({ version, publishedAt, publishedBy, comment, digest }) => {
      const running = await this.running.of(await this.catalogue.version(slug, version));
      return { version, publishedAt, publishedBy: name(publishedBy), comment, digest, running };
    });
    return {
      slug,
      title: current.title(language),
      current: current.version,
      engine: this.workflow.current(),
      versions: await Promise.all(versions),
      draft: draft ? draftView(draft, name) : null,
    };
  }

  async files(actor: Actor, slug: string, version: number): Promise<{ files: ServiceFiles }> {
    authorise(actor, 'studio.read');
    return { files: (await this.published(slug, version)).files };
  }

  async steps(actor: Actor, slug: string, version: number): Promise<{ items: VersionStep[] }> {
    authorise(actor, 'studio.read');
    return { items: await this.running.steps(await this.published(slug, version)) };
  }

  async incidents(actor: Actor): Promise<{ items: StudioIncident[] }> {
    authorise(actor, 'studio.read');
    const versions = await this.catalogue.versions();
    const lists = await Promise.all(versions.map((version) => this.running.incidents(version)));
    return { items: lists.flat().sort((a, b) => b.at.getTime() - a.at.getTime()) };
  }

  /** Names of colleagues; what the program itself has done bears its own name. */
  private async names(ids: readonly string[]): Promise<(id: string) => string> {
    const known = await this.staff.names(ids.filter(isId));
    return (id) => known.get(id) ?? 'Farled';
  }

  private published(slug: string, version: number): Promise<PublishedEService> {
    if (!Number.isInteger(version)) throw new Rejected('catalogue.no-such-version', 'not-found');
    return this.catalogue.version(slug, version);
  }

  private async line(service: PublishedEService, draft: DraftFacts | undefined, language: Language) {
    const versions = await this.catalogue.versions(service.slug);
    const [running, incidents, { promiseKept }] = await Promise.all([
      this.running.of(...versions),
      Promise.all(versions.map((version) => this.running.incidents(version))),
      this.figures.of(service.slug),
    ]);
    return {
      slug: service.slug,
      title: service.title(language),
      department: service.definition.owner.department,
      status: 'published' as const,
      version: service.version,
      publishedAt: service.publishedAt,
      running,
      incidents: incidents.flat().length,
      promiseKept,
      hasDraft: draft !== undefined,
      draftSavedAt: draft?.savedAt ?? null,
    };
  }

  private drafts(slug: string | null = null): Promise<DraftFacts[]> {
    return this.source.query(
      `select slug, revision, saved_at as "savedAt", saved_by as "savedBy",
         array(select jsonb_object_keys(files) order by 1) as files
       from catalogue.service_draft where $1::text is null or slug = $1`,
      [slug],
    );
  }
}

const draftView = ({ revision, savedAt, savedBy, files }: DraftFacts, name: (id: string) => string) => ({
  revision,
  savedAt,
  savedBy: name(savedBy),
  files,
});

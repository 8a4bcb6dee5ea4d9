import { AuditLog, authorise, CLOCK, Transactions } from '@farled/infra';
import { type Actor, type Clock, Rejected } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { checkFile, type ServiceFiles } from '../package/service-files';
import { Catalogue } from '../version/catalogue';
import { colleagueId } from './colleague-id';
import { ServiceDraft } from './service-draft.entity';

export interface FileToSave {
  readonly slug: string;
  readonly name: string;
  readonly text: string;
  /** The revision that the change was made on. */
  readonly revision: number;
}

/** Drafts of changes; whoever saves on an older revision is told that somebody else was faster. */
@Injectable()
export class Drafts {
  constructor(
    private readonly transactions: Transactions,
    private readonly catalogue: Catalogue,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async read(actor: Actor, slug: string): Promise<ServiceDraft> {
    authorise(actor, 'studio.read');
    return this.transactions.run((tx) => hold(tx, slug));
  }

  /** A draft with the files of the newest version; one that is there already is given back as it is. */
  async create(actor: Actor, slug: string): Promise<ServiceDraft> {
    authorise(actor, 'studio.change');
    const current = await this.catalogue.current(slug);
    return this.transactions.run(async (tx) => {
      const fresh = {
        slug,
        baseVersion: current.version,
        files: { ...current.files },
        revision: 1,
        ...this.stamp(actor),
      };
      await tx.createQueryBuilder().insert().into(ServiceDraft).values(fresh).orIgnore().execute();
      await this.remember(tx, actor, 'studio.draft', slug);
      return hold(tx, slug);
    });
  }

  async save(actor: Actor, { slug, name, text, revision }: FileToSave): Promise<ServiceDraft> {
    authorise(actor, 'studio.change');
    checkFile(name, text);
    return this.transactions.run(async (tx) => {
      const draft = await holdAt(tx, slug, revision);
      const files: ServiceFiles = { ...draft.files, [name]: text };
      const saved = { ...draft, files, revision: revision + 1, ...this.stamp(actor) };
      await tx.update(ServiceDraft, { slug }, saved);
      await this.remember(tx, actor, 'studio.save', `${slug}/${name}`);
      return saved;
    });
  }

  async discard(actor: Actor, slug: string): Promise<void> {
    authorise(actor, 'studio.change');
    await this.transactions.run(async (tx) => {
      await hold(tx, slug);
      await tx.delete(ServiceDraft, { slug });
      await this.remember(tx, actor, 'studio.discard', slug);
    });
  }

  private stamp(actor: Actor) {
    return { savedAt: this.clock.now(), savedBy: colleagueId(actor) };
  }

  private remember(tx: EntityManager, actor: Actor, action: string, purpose: string): Promise<void> {
    return this.audit.record(tx, { actor, action, purpose });
  }
}

/** The draft of an e-service, held until the transaction ends. */
async function hold(tx: EntityManager, slug: string): Promise<ServiceDraft> {
  const draft = await tx.findOne(ServiceDraft, { where: { slug }, lock: { mode: 'pessimistic_write' } });
  if (!draft) throw new Rejected('catalogue.no-draft', 'not-found');
  return draft;
}

/** The same, when nobody has changed it since. */
export async function holdAt(tx: EntityManager, slug: string, revision: number): Promise<ServiceDraft> {
  const draft = await hold(tx, slug);
  if (draft.revision !== revision) {
    throw new Rejected('catalogue.draft-changed', 'conflict', { revision: draft.revision });
  }
  return draft;
}

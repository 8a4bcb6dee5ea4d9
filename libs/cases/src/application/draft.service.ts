import { Documents } from '@farled/documents';
import { CLOCK, type Language, Transactions } from '@farled/infra';
import { type Actor, type Clock, type Id, newId, partyOf, Rejected, type ResidentActor } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager, Not } from 'typeorm';
import { asResident } from '../case/as-resident';
import { EServices } from '../case/e-services';
import { insertOnce, updateRows } from '../case/rows';
import { Signing } from '../signing/signing.entity';
import { ApplicationRight } from './application-right';
import { Draft } from './draft.entity';
import { removeDraft } from './draft-expiry';
import { DraftReader } from './draft-reader';
import type { DraftView } from './draft-view';
import { Drafts } from './drafts';

const LIFE_MS = 90 * 24 * 3600 * 1000;
/** Text answers of one form; files are kept elsewhere. */
const LARGEST_ANSWERS = 200_000;

interface DraftChange {
  readonly answers: Record<string, unknown>;
  readonly page: string | null;
  readonly revision: number;
}

/** What a resident does with an application before it is sent. */
@Injectable()
export class DraftService {
  constructor(
    private readonly transactions: Transactions,
    private readonly drafts: Drafts,
    private readonly services: EServices,
    private readonly rights: ApplicationRight,
    private readonly documents: Documents,
    private readonly reader: DraftReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Opens a draft, or the one that the resident has open already. */
  async open(actor: Actor, slug: string, language: Language): Promise<DraftView> {
    const owner = asResident(actor, 'draft.create');
    const service = await this.services.open(slug);
    if (owner.assurance < service.assurance) throw new Rejected('draft.assurance-too-low', 'forbidden');
    await this.rights.require(owner, service);
    const draft = await this.transactions.run(async (tx) => {
      await insertOnce(tx, Draft, this.newDraft(owner, slug));
      const own = { personId: owner.personId, partyId: partyOf(owner).id };
      return tx.findOneByOrFail(Draft, { ...own, service: slug, status: Not('submitted') });
    });
    return this.reader.view(owner, draft, language);
  }

  async read(actor: Actor, id: Id, language: Language): Promise<DraftView> {
    return this.reader.view(asResident(actor, 'draft.read'), await this.drafts.get(actor, id), language);
  }

  list(actor: Actor, language: Language) {
    return this.reader.list(asResident(actor, 'draft.read'), language);
  }

  /** Saves what has been filled in, unless it was changed elsewhere meanwhile. A frozen draft thaws. */
  async save(actor: Actor, id: Id, change: DraftChange): Promise<{ revision: number; savedAt: string }> {
    if (JSON.stringify(change.answers).length > LARGEST_ANSWERS) throw new Rejected('draft.too-large', 'too-large');
    const answers = await this.drafts.storable(actor, id, change.answers);
    return this.transactions.run(async (tx) => {
      const draft = await this.drafts.hold(tx, actor, id);
      refuseSubmitted(draft);
      if (draft.revision !== change.revision) {
        throw new Rejected('draft.changed-elsewhere', 'conflict', { revision: draft.revision });
      }
      return this.change(tx, draft, { answers, page: change.page });
    });
  }

  /** Changes a draft; whatever was frozen for signing is void from now on. */
  async change(
    tx: EntityManager,
    draft: Draft,
    change: Partial<Draft>,
  ): Promise<{ revision: number; savedAt: string }> {
    const savedAt = this.clock.now();
    const revision = draft.revision + 1;
    const expiresAt = new Date(savedAt.getTime() + LIFE_MS);
    await updateRows(tx, Draft, { id: draft.id }, { ...change, revision, savedAt, expiresAt, status: 'open' });
    await tx.update(Signing, { draftId: draft.id, status: Not('void') }, { status: 'void' });
    return { revision, savedAt: savedAt.toISOString() };
  }

  async remove(actor: Actor, id: Id): Promise<void> {
    await this.transactions.run(async (tx) => {
      const draft = await this.drafts.hold(tx, actor, id);
      refuseSubmitted(draft);
      await removeDraft(tx, this.documents, id);
    });
  }

  private newDraft(owner: ResidentActor, service: string): Draft {
    const savedAt = this.clock.now();
    const expiresAt = new Date(savedAt.getTime() + LIFE_MS);
    const { kind: partyKind, id: partyId } = partyOf(owner);
    const whose = { personId: owner.personId, partyKind, partyId, rightId: owner.represents?.rightId ?? null };
    const empty = { answers: {}, page: null, revision: 1, status: 'open' as const };
    return { id: newId(), ...whose, service, ...empty, savedAt, expiresAt };
  }
}

function refuseSubmitted(draft: Draft): void {
  if (draft.status === 'submitted') throw new Rejected('draft.submitted', 'conflict');
  if (draft.status === 'awaiting') throw new Rejected('draft.awaiting', 'conflict');
}

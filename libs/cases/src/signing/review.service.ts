import { Documents } from '@farled/documents';
import { CLOCK, I18n, type Language, Transactions } from '@farled/infra';
import { type Actor, type Clock, type Id, newId, Rejected, type ResidentActor } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Draft } from '../application/draft.entity';
import { Drafts } from '../application/drafts';
import { Prefill } from '../application/prefill';
import { asResident } from '../case/as-resident';
import { Attachment } from '../case/attachment.entity';
import type { EServiceVersion } from '../case/e-service';
import { EServices } from '../case/e-services';
import { insertRow } from '../case/rows';
import { type Frozen, freeze, mentionedFiles } from './freeze';
import { Signing, type SummaryPage } from './signing.entity';
import { visibleText } from './visible-text';

export interface Review {
  readonly summary: readonly SummaryPage[];
  readonly signingId: Id;
  readonly sha256: string;
  readonly visibleText: string;
}

/** Shows the whole application before it is signed, and freezes it so that what is signed is what was shown. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly transactions: Transactions,
    private readonly drafts: Drafts,
    private readonly services: EServices,
    private readonly prefill: Prefill,
    private readonly documents: Documents,
    private readonly i18n: I18n,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async review(actor: Actor, draftId: Id, language: Language): Promise<Review> {
    const owner = asResident(actor, 'draft.submit');
    const { service: slug } = await this.drafts.get(actor, draftId);
    const service = await this.services.open(slug);
    const { prefill } = await this.prefill.of(owner, owner.personId, 'application.prefill', language);
    return this.transactions.run(async (tx) => {
      const draft = await this.drafts.hold(tx, actor, draftId);
      if (draft.status === 'submitted') throw new Rejected('draft.submitted', 'conflict');
      const context = { answers: draft.answers, prefill, language, now: this.clock.now() };
      const frozen = freeze(service, context, owner.personId, await this.cleanFiles(tx, draft));
      const text = this.text(service, frozen.summary, language);
      const signing = this.newSigning(owner, draft, { ...frozen, text });
      await tx.update(Signing, { draftId, status: In(['open', 'signed']) }, { status: 'void' });
      await insertRow(tx, Signing, { ...signing, prefill, language, version: service.version });
      await tx.update(Draft, { id: draftId }, { status: 'frozen' });
      return { summary: frozen.summary, signingId: signing.id, sha256: frozen.sha256, visibleText: text };
    });
  }

  /** The files that the answers point to; one that is another's, or not known to be clean, stops the review. */
  private async cleanFiles(tx: EntityManager, draft: Draft): Promise<Attachment[]> {
    const files = await tx.find(Attachment, { where: { draftId: draft.id }, order: { id: 'ASC' } });
    const unsafe = await this.documents.notClean(files.map((file) => file.id));
    const usable = new Set(files.filter(({ id }) => !unsafe.includes(id)).map(({ id }) => id));
    const faults = mentionedFiles(draft.answers).filter(({ id }) => !usable.has(id));
    const violations = faults.map(({ field }) => ({ path: field, code: 'file.not-clean' }));
    if (violations.length > 0) throw new Rejected('draft.incomplete', 'invalid', {}, violations);
    return files;
  }

  private text(service: EServiceVersion, summary: readonly SummaryPage[], language: Language): string {
    const title = service.title(language);
    return visibleText({
      heading: title,
      intro: this.i18n.text('cases.signing.intro', language, { title }),
      pages: summary,
      closing: this.i18n.text('cases.signing.closing', language),
    });
  }

  private newSigning(owner: ResidentActor, draft: Draft, frozen: Frozen & { text: string }) {
    const { answers, canonical, sha256, summary, text } = frozen;
    const { id: draftId, revision: draftRevision } = draft;
    const { personId } = owner;
    const shown = {
      visibleText: text,
      summary,
      status: 'open' as const,
      orderId: null,
      evidenceId: null,
      signedAt: null,
    };
    return {
      id: newId(),
      draftId,
      draftRevision,
      personId,
      answers,
      canonical,
      sha256,
      ...shown,
      createdAt: this.clock.now(),
    };
  }
}

import { Documents } from '@farled/documents';
import { filesIn } from '@farled/forms';
import { PartyNames } from '@farled/identity';
import { CLOCK, I18n, type Language } from '@farled/infra';
import { type Actor, type Clock, type JsonObject, partyOf, Rejected, type ResidentActor } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Draft } from '../application/draft.entity';
import { Attachment } from '../case/attachment.entity';
import type { EServiceVersion } from '../case/e-service';
import { Prefill, type PrefillSource } from '../prefill/prefill';
import { subjectOf } from '../prefill/prefill-question';
import { type Frozen, freeze } from './freeze';
import type { SummaryPage } from './signing.entity';
import { visibleText } from './visible-text';

/** What is fetched before an application is frozen. */
export interface Known {
  readonly owner: ResidentActor;
  readonly language: Language;
  readonly prefill: JsonObject;
  /** Which register said so, and when, by prefill key. */
  readonly sources: Record<string, PrefillSource>;
  /** For whom she signs, in words; undefined when for herself. */
  readonly acting: string | undefined;
}

type Written = Pick<Draft, 'id' | 'answers'>;

/** Who reads what is known, and why, when it is not the applicant herself. */
interface Reader {
  readonly actor: Actor;
  readonly purpose: string;
}

/** Freezes an application with the text that is shown of it in the BankID app. */
@Injectable()
export class Freezer {
  constructor(
    private readonly prefill: Prefill,
    private readonly documents: Documents,
    private readonly names: PartyNames,
    private readonly i18n: I18n,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async known(owner: ResidentActor, service: EServiceVersion, language: Language, reader?: Reader): Promise<Known> {
    const { actor, purpose } = reader ?? { actor: owner, purpose: 'application.prefill' };
    const question = { form: service.forms.application, purpose, language };
    const { prefill, sources } = await this.prefill.of(actor, subjectOf(owner), question);
    return { owner, language, prefill, sources, acting: await this.acting(actor, owner, language) };
  }

  async freeze(tx: EntityManager, draft: Written, service: EServiceVersion, known: Known): Promise<Frozen> {
    const { owner, language, prefill } = known;
    const context = { answers: draft.answers, prefill, language, now: this.clock.now() };
    const { represents } = owner;
    const applicant = {
      applicantId: partyOf(owner).id,
      ...(represents && { submittedBy: owner.personId, right: represents.right }),
    };
    return freeze(service, context, applicant, await this.cleanFiles(tx, draft, service));
  }

  /** What a signer reads; `note` stands before the closing words. */
  text(
    service: EServiceVersion,
    pages: readonly SummaryPage[],
    known: Pick<Known, 'language' | 'acting'>,
    note?: string,
  ): string {
    const { language, acting } = known;
    const title = service.title(language);
    const intro = this.i18n.text('cases.signing.intro', language, { title });
    const closing = this.i18n.text('cases.signing.closing', language);
    return visibleText({
      heading: title,
      intro: acting ? `${intro} ${acting}` : intro,
      pages,
      closing: note ? `${note} ${closing}` : closing,
    });
  }

  private async acting(actor: Actor, owner: ResidentActor, language: Language): Promise<string | undefined> {
    if (!owner.represents) return undefined;
    const { party, right } = owner.represents;
    const name = (await this.names.of(actor, party, 'signing')) ?? this.i18n.text('cases.party.unnamed', language);
    return this.i18n.text(`cases.signing.acting.${right}`, language, { name });
  }

  /** The files that the answers point to; one that is another's, or not known to be clean, stops the review. */
  private async cleanFiles(tx: EntityManager, draft: Written, { forms }: EServiceVersion): Promise<Attachment[]> {
    const files = await tx.find(Attachment, { where: { draftId: draft.id }, order: { id: 'ASC' } });
    const unsafe = await this.documents.notClean(files.map((file) => file.id));
    const usable = new Set(files.filter(({ id }) => !unsafe.includes(id)).map(({ id }) => id));
    const faults = filesIn(forms.application, draft.answers).filter(({ id }) => !usable.has(id));
    const violations = faults.map(({ field }) => ({ path: field, code: 'file.not-clean' }));
    if (violations.length > 0) throw new Rejected('draft.incomplete', 'invalid', {}, violations);
    return files;
  }
}

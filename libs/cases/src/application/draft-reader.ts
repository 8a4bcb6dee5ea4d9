import { I18n, type Language } from '@farled/infra';
import type { ResidentActor } from '@farled/kernel';
import { Persons } from '@farled/register';
import { Injectable } from '@nestjs/common';
import { EServices } from '../case/e-services';
import { Prefill } from '../prefill/prefill';
import { subjectOf } from '../prefill/prefill-question';
import { SignersStanding } from '../signing/signers-standing';
import type { Draft } from './draft.entity';
import { type DraftView, toDraftView } from './draft-view';
import { Drafts } from './drafts';
import { PersonAnswers } from './person-answers';

/** Shows drafts to the one who has begun them, with what is known and how the others stand who must sign. */
@Injectable()
export class DraftReader {
  constructor(
    private readonly drafts: Drafts,
    private readonly services: EServices,
    private readonly prefill: Prefill,
    private readonly signers: SignersStanding,
    private readonly persons: Persons,
    private readonly i18n: I18n,
    private readonly people: PersonAnswers,
  ) {}

  /** Those that she has begun for the one she acts for now. */
  async list(owner: ResidentActor, language: Language) {
    const drafts = await this.drafts.openOf(owner);
    return Promise.all(
      drafts.map(async ({ id, service, savedAt, page, status }) => {
        const title = (await this.services.latest(service)).title(language);
        return { id, service, title, savedAt: savedAt.toISOString(), page, status };
      }),
    );
  }

  async view(owner: ResidentActor, draft: Draft, language: Language): Promise<DraftView> {
    const service = await this.services.latest(draft.service);
    const question = { form: service.forms.application, purpose: 'application.prefill', language };
    const prefilled = await this.prefill.of(owner, subjectOf(owner), question);
    const phoneText = this.i18n.text('cases.phone-route', language, { phone: service.contact.phone });
    const signers = await this.signers.of(draft.id);
    const isForeign = !owner.represents && !(await this.persons.isNumbered(owner.personId));
    const answers = await this.people.written(owner, service.forms.application, draft.answers);
    return toDraftView({ draft: { ...draft, answers }, service, prefilled, language, phoneText, signers, isForeign });
  }
}

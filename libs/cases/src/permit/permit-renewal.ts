import type { Answers, Component } from '@farled/forms';
import type { Language } from '@farled/infra';
import { type Actor, type Id, Rejected } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DraftService } from '../application/draft.service';
import { EServices } from '../case/e-services';
import { MyCasesService } from '../my-pages/my-cases.service';
import { Signing } from '../signing/signing.entity';
import { Permit } from './permit.entity';

/** Renews a permit: the e-service opens, filled in with what was written the last time. */
@Injectable()
export class PermitRenewal {
  constructor(
    private readonly source: DataSource,
    private readonly cases: MyCasesService,
    private readonly drafts: DraftService,
    private readonly services: EServices,
  ) {}

  /** A draft that has been begun already is left as it is. */
  async renew(actor: Actor, caseId: Id, language: Language): Promise<{ draftId: Id }> {
    const subject = await this.cases.own(actor, caseId);
    if (!(await this.source.manager.existsBy(Permit, { caseId }))) throw new Rejected('not-found', 'not-found');
    const draft = await this.drafts.open(actor, subject.service, language);
    if (draft.revision > 1) return { draftId: draft.id };
    const { answers: before } = await this.source.manager.findOneByOrFail(Signing, { id: subject.signingId });
    const { forms } = await this.services.latest(subject.service);
    const answers = { ...draft.answers, ...carried(forms.application.components, before) };
    await this.drafts.save(actor, draft.id, { answers, page: null, revision: draft.revision });
    return { draftId: draft.id };
  }
}

/**
 * The answers that hold another time: not what registers are asked anew, not files, and not what one vouches for each
 * time, such as that everything is true.
 */
function carried(components: readonly Component[], before: Answers): Record<string, unknown> {
  const kept = components.flatMap((component): [string, unknown][] => {
    const { type, key = '' } = component;
    if (type === 'group') return Object.entries(carried(component.components ?? [], before));
    return before[key] === undefined || isAskedAnew(component) ? [] : [[key, before[key]]];
  });
  return Object.fromEntries(kept);
}

function isAskedAnew({ type, properties, validate }: Component): boolean {
  const isVow = type === 'checkbox' && validate?.required === true;
  return isVow || type === 'filepicker' || type === 'dynamiclist' || properties?.prefill !== undefined;
}

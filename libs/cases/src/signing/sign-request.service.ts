import { PartyNames } from '@farled/identity';
import { AuditLog, type Language } from '@farled/infra';
import type { Actor, Id } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Draft } from '../application/draft.entity';
import { asResident } from '../case/as-resident';
import { EServices } from '../case/e-services';
import { stageOf } from '../part/part-view';
import { Parts } from '../part/parts';
import { coSignerSummary } from './co-signer-summary';
import type { SignRequest } from './sign-request.entity';
import { SignRequests } from './sign-requests';
import { Signing } from './signing.entity';

const PURPOSE = 'sign-request';

/** What somebody who is asked to sign can see of it. */
@Injectable()
export class SignRequestService {
  constructor(
    private readonly source: DataSource,
    private readonly requests: SignRequests,
    private readonly parts: Parts,
    private readonly services: EServices,
    private readonly names: PartyNames,
    private readonly audit: AuditLog,
  ) {}

  async list(actor: Actor, language: Language) {
    const { personId } = asResident(actor, 'sign-request.answer');
    const waiting = await this.requests.waitingFor(personId);
    return { items: await Promise.all(waiting.map((request) => this.item(actor, request, language))) };
  }

  async read(actor: Actor, id: Id, language: Language) {
    const request = await this.requests.get(actor, id);
    const signing = await this.source.manager.findOneByOrFail(Signing, { id: request.signingId });
    const part = await this.parts.of(id);
    const { service: slug, partyKind } = await this.draft(request);
    const { forms } = await this.services.version(slug, signing.version);
    const personId = partyKind === 'person' ? signing.partyId : undefined;
    await this.audit.read(undefined, { actor, purpose: PURPOSE, personId, fields: ['application'] });
    const { visibleText = request.visibleText, sha256 = signing.sha256, summary = [] } = part?.frozen ?? {};
    return {
      ...(await this.item(actor, request, language)),
      summary: coSignerSummary(forms.application, signing.summary, request),
      ...{ visibleText, sha256 },
      part: part && { stage: stageOf(part), summary },
    };
  }

  private async item(actor: Actor, request: SignRequest, language: Language) {
    const { id, role, state, askedAt, dueAt, answeredAt } = request;
    const { service: slug, partyKind, partyId } = await this.draft(request);
    const service = await this.services.latest(slug);
    // Somebody who is invited knows who asked her; the register tells her nothing.
    const isTold = role !== 'invited';
    const name = isTold ? await this.names.of(actor, { kind: partyKind, id: partyId }, PURPOSE) : null;
    const party = { kind: partyKind, name };
    const times = { askedAt: askedAt.toISOString(), dueAt: dueAt.toISOString() };
    const title = service.title(language);
    return { id, role, state, title, party, ...times, answeredAt: answeredAt?.toISOString() ?? null };
  }

  private draft({ draftId }: SignRequest): Promise<Draft> {
    return this.source.manager.findOneByOrFail(Draft, { id: draftId });
  }
}

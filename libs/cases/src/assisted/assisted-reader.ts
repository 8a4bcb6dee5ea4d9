import { ActingRights, PartyNames } from '@farled/identity';
import type { Language } from '@farled/infra';
import { type Actor, isProtected, type Party, partyOf, Rejected } from '@farled/kernel';
import { Persons } from '@farled/register';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Attachment } from '../case/attachment.entity';
import { EServices } from '../case/e-services';
import { Prefill } from '../prefill/prefill';
import { subjectOf } from '../prefill/prefill-question';
import type { AssistedApplication } from './assisted-application.entity';
import { AssistedStanding } from './assisted-standing';
import { type AssistedPerson, assistedView } from './assisted-view';
import { onPaper } from './on-paper';

const PURPOSE = 'assisted.applicant';

/** Shows an officer what she writes down, with what the registers know; each reading is hers in the audit log. */
@Injectable()
export class AssistedReader {
  constructor(
    private readonly source: DataSource,
    private readonly services: EServices,
    private readonly standing: AssistedStanding,
    private readonly prefill: Prefill,
    private readonly persons: Persons,
    private readonly names: PartyNames,
    private readonly rights: ActingRights,
  ) {}

  async view(actor: Actor, application: AssistedApplication, language: Language) {
    const service = onPaper(await this.services.latest(application.service));
    const standing = await this.standing.of(actor, application, service);
    const question = { form: service.forms.application, purpose: 'assisted.prefill', language };
    const prefilled = await this.prefill.of(actor, subjectOf(standing.applicant), question);
    const { right } = standing;
    const party = right && { right: right.kind, name: await this.nameOf(actor, partyOf(standing.applicant)) };
    const files = await this.source.manager.find(Attachment, {
      where: { draftId: application.id },
      order: { id: 'ASC' },
    });
    const person = await this.person(actor, application, isProtected(prefilled.protection));
    return assistedView({
      application,
      service,
      title: service.title(language),
      prefilled,
      person,
      party,
      standing,
      files,
    });
  }

  /** For whom the person may act, as the registers say now. */
  async parties(actor: Actor, { personId, identifiedBy }: AssistedApplication) {
    if (identifiedBy === 'none') return { items: [], unavailable: [] };
    const { rights, unavailable } = await this.rights.ofAnother(actor, personId);
    const items = rights.map(async ({ id, kind, partyKind, partyId, endsOn }) => {
      return { rightId: id, right: kind, endsOn, name: await this.nameOf(actor, { kind: partyKind, id: partyId }) };
    });
    return { items: (await Promise.all(items)).filter(({ name }) => name !== null), unavailable };
  }

  /** Whose application it becomes by a right, checked with its source now; the person's own without one. */
  async partyOf(actor: Actor, { personId }: AssistedApplication, rightId: string | null) {
    if (rightId === null) return { partyKind: 'person' as const, partyId: personId };
    const right = await this.rights.checkOfAnother(actor, personId, rightId);
    if (!right) throw new Rejected('assisted.no-right', 'conflict');
    return { partyKind: right.partyKind, partyId: right.partyId };
  }

  private nameOf(actor: Actor, party: Party): Promise<string | null> {
    return this.names.of(actor, party, PURPOSE);
  }

  private async person(actor: Actor, { personId }: AssistedApplication, isHidden: boolean): Promise<AssistedPerson> {
    if (isHidden) return { isProtected: true, name: null };
    const { name, protection } = await this.persons.view(actor, personId, PURPOSE, ['name']);
    return { isProtected: isProtected(protection), name: name ?? null };
  }
}

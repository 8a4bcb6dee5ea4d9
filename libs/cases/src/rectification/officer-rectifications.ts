import { PartyNames, StaffDirectory } from '@farled/identity';
import { AuditLog, authorise, can, I18n, type Language } from '@farled/infra';
import { type Actor, type Id, isId, isProtected, Rejected } from '@farled/kernel';
import { Persons } from '@farled/register';
import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { Rectification } from './rectification.entity';
import type { RectificationAccess } from './rectification.policy';
import type { RectificationListDto } from './rectification-list.dto';
import { type OfficerNames, officerLine, officerRectification } from './rectification-view';

const PURPOSE = 'rectification';

/** What officers read of requests to put a fact right. */
@Injectable()
export class OfficerRectifications {
  constructor(
    private readonly source: DataSource,
    private readonly persons: Persons,
    private readonly parties: PartyNames,
    private readonly staff: StaffDirectory,
    private readonly audit: AuditLog,
    private readonly i18n: I18n,
  ) {}

  /** Oldest first, since the oldest is due first; of protected persons without a name. */
  async list(actor: Actor, wanted: RectificationListDto, language: Language) {
    authorise(actor, 'rectification.list');
    const { after, limit } = wanted;
    if (after && !isId(after)) throw new Rejected('cursor.invalid', 'malformed');
    const query = this.matching(actor, wanted);
    if (after) query.andWhere(wanted.view === 'answered' ? 'one.id < :after' : 'one.id > :after', { after });
    const found = await query.take(limit + 1).getMany();
    const page = found.slice(0, limit);
    const text = (code: string) => this.i18n.text(code, language);
    const items = await Promise.all(page.map(async (one) => officerLine(one, await this.names(actor, one), text)));
    return { items, next: found.length > limit ? (page.at(-1)?.id ?? null) : null };
  }

  async read(actor: Actor, id: Id, language: Language) {
    const request = await this.enter(actor, 'rectification.read', id);
    const { personId, fact } = request;
    await this.audit.read(undefined, { actor, purpose: PURPOSE, personId, fields: ['rectification'] });
    const text = (code: string) => this.i18n.text(code, language);
    const names = await this.names(actor, request);
    const mayAnswer = request.answeredAt === null && can(actor, 'rectification.answer', await this.access(request));
    return { ...officerRectification(request, names, text), mayAnswer, source: fact.source };
  }

  /** The request, when the officer may be in it. */
  async enter(actor: Actor, action: string, id: Id): Promise<Rectification> {
    authorise(actor, action);
    const request = isId(id) ? await this.source.manager.findOneBy(Rectification, { id }) : null;
    if (!request) throw new Rejected('not-found', 'not-found');
    const access = await this.access(request);
    // That it is there is no secret to officers: the list says so.
    if (!can(actor, action, access)) {
      throw new Rejected(access.isProtected ? 'case.protected' : 'case.other-unit', 'forbidden');
    }
    return request;
  }

  private matching(actor: Actor, { view }: RectificationListDto): SelectQueryBuilder<Rectification> {
    const query = this.source.manager.createQueryBuilder(Rectification, 'one');
    query.where(`one.answeredAt is ${view === 'answered' ? 'not null' : 'null'}`);
    const units = actor.kind === 'staff' ? [...(actor.units ?? [])] : [];
    query.andWhere('(one.unit is null or one.unit = any(:units))', { units });
    if (view === 'mine' && actor.kind === 'staff') query.andWhere('one.ownerId = :me', { me: actor.staffId });
    return query.orderBy('one.id', view === 'answered' ? 'DESC' : 'ASC');
  }

  /** Asked again each time: somebody may have become protected since. */
  private async access({ personId, partyKind, partyId, unit }: Rectification): Promise<RectificationAccess> {
    const people = new Set([personId, ...(partyKind === 'person' ? [partyId] : [])]);
    const all = await Promise.all([...people].map((id) => this.persons.protection(id)));
    return { isProtected: all.some(isProtected), unit };
  }

  private async names(actor: Actor, request: Rectification): Promise<OfficerNames> {
    const { personId, partyKind, partyId, ownerId, answeredBy } = request;
    const colleagues = await this.staff.names([ownerId, answeredBy].flatMap((id) => id ?? []));
    const sender = await this.parties.of(actor, { kind: 'person', id: personId }, PURPOSE);
    const isForAnother = partyId !== personId;
    return {
      sender,
      party: isForAnother ? await this.parties.of(actor, { kind: partyKind, id: partyId }, PURPOSE) : null,
      owner: colleagues.get(ownerId ?? '') ?? null,
      answeredBy: colleagues.get(answeredBy ?? '') ?? null,
    };
  }
}

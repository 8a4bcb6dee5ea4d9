import { authorise, can } from '@farled/infra';
import { type Actor, type Id, isId, isProtected, Rejected, type StaffActor } from '@farled/kernel';
import { Persons } from '@farled/register';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { asOfficer } from '../case/as-officer';
import { isOfAnotherUnit } from '../case/case.policy';
import { EServices } from '../case/e-services';
import { AssistedApplication } from './assisted-application.entity';

const ACTION = 'assisted.register';

type People = Pick<AssistedApplication, 'service' | 'personId' | 'partyKind' | 'partyId'>;

/** Finds what an officer is writing down, for herself alone, and asks each time whether she still may. */
@Injectable()
export class AssistedApplications {
  constructor(
    private readonly source: DataSource,
    private readonly persons: Persons,
    private readonly services: EServices,
  ) {}

  /** Those that she has not registered yet, the latest first. */
  async openOf(actor: Actor): Promise<AssistedApplication[]> {
    const { staffId } = asOfficer(actor, ACTION);
    return this.source.manager.find(AssistedApplication, {
      where: { staffId, status: 'open' },
      order: { savedAt: 'DESC' },
      take: 100,
    });
  }

  /** One of hers. Protection is asked for anew: it may have come since she began. */
  async get(actor: Actor, id: Id): Promise<AssistedApplication> {
    const officer = asOfficer(actor, ACTION);
    const found = isId(id) ? await this.source.manager.findOneBy(AssistedApplication, { id }) : null;
    const own = ownOf(officer, found);
    await this.requireAccess(actor, own);
    return own;
  }

  /** Holds it until the transaction ends; access has been asked by then. */
  async hold(tx: EntityManager, actor: Actor, id: Id): Promise<AssistedApplication> {
    const lock = { mode: 'pessimistic_write' } as const;
    const officer = asOfficer(actor, ACTION);
    return ownOf(officer, await tx.findOne(AssistedApplication, { where: { id }, lock }));
  }

  /** Rejected when the officer may not register this person's application, with the reason; true when it is protected. */
  async requireAccess(actor: Actor, { service, personId, partyKind, partyId }: People): Promise<boolean> {
    authorise(actor, ACTION);
    const { unit = null } = await this.services.latest(service);
    if (isOfAnotherUnit(actor, { unit })) throw new Rejected('case.other-unit', 'forbidden');
    const people = new Set(partyKind === 'person' ? [personId, partyId] : [personId]);
    const all = await Promise.all([...people].map((id) => this.persons.protection(id)));
    const hidden = all.filter(isProtected);
    if (can(actor, ACTION, { isProtected: hidden.length > 0, unit })) return hidden.length > 0;
    const isUnknown = hidden.every((status) => status === 'unknown');
    throw new Rejected(isUnknown ? 'assisted.not-known-now' : 'assisted.protected', 'forbidden');
  }
}

/** Nobody else's working copy is there. */
function ownOf({ staffId }: StaffActor, found: AssistedApplication | null): AssistedApplication {
  if (found?.staffId !== staffId) throw new Rejected('not-found', 'not-found');
  return found;
}

import { ActingRight, KeptRights } from '@farled/identity';
import { authorise, Transactions } from '@farled/infra';
import { type Actor, actorId, type Id, isId, PersonalNumber, Rejected } from '@farled/kernel';
import { Persons } from '@farled/register';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RightFinder } from './right-finder';
import type { RightSearchDto } from './right-search.dto';
import type { TrusteeDto, TrusteeScopeDto } from './trustee.dto';
import { type TrusteeView, TrusteeViews } from './trustee-view';

/** The municipality's own list of trustees: no national register has it (föräldrabalken 11 kap., 16 kap.). */
@Injectable()
export class TrusteeService {
  constructor(
    private readonly transactions: Transactions,
    private readonly rights: KeptRights,
    private readonly finder: RightFinder,
    private readonly views: TrusteeViews,
    private readonly persons: Persons,
  ) {}

  async search(actor: Actor, search: RightSearchDto): Promise<{ items: TrusteeView[]; next: Id | null }> {
    authorise(actor, 'trustee.keep');
    const { rights, next } = await this.finder.find(actor, { kind: 'trustee' }, search);
    return { items: await Promise.all(rights.map((right) => this.views.of(actor, right))), next };
  }

  /** Adds a commission; the number of one that has ended is not used again, since its history would be lost. */
  async save(actor: Actor, commission: TrusteeDto): Promise<{ id: Id }> {
    authorise(actor, 'trustee.keep');
    requireOrder(commission);
    const [holderId, partyId] = await Promise.all([
      this.person(commission.trustee, 'trustee'),
      this.person(commission.principal, 'principal'),
    ]);
    if (holderId === partyId) throw fieldRejected('principal', 'trustee.same-person');
    const { reference } = commission;
    const key = { kind: 'trustee', holderId, partyId, reference } as const;
    const id = await this.transactions.run(async (tx) => {
      const known = await tx.findOneBy(ActingRight, key);
      if (known?.endedAt) throw fieldRejected('reference', 'trustee.reference-used');
      return this.rights.grant(tx, actor, newTrustee(actor, commission, key));
    });
    return { id };
  }

  /** Changes what a commission covers and until when; between whom it is stays. */
  async change(actor: Actor, id: Id, scope: TrusteeScopeDto): Promise<void> {
    requireOrder(scope);
    await this.transactions.run(async (tx) => {
      const right = await this.hold(tx, actor, id);
      if (right.endedAt) throw new Rejected('trustee.ended', 'conflict');
      await this.rights.grant(tx, actor, newTrustee(actor, { ...right, ...scope }, right));
    });
  }

  async end(actor: Actor, id: Id): Promise<void> {
    await this.transactions.run(async (tx) => this.rights.end(tx, actor, await this.hold(tx, actor, id)));
  }

  private async hold(tx: EntityManager, actor: Actor, id: Id): Promise<ActingRight> {
    authorise(actor, 'trustee.keep');
    const where = { id, kind: 'trustee' } as const;
    const right = isId(id) ? await tx.findOne(ActingRight, { where, lock: { mode: 'pessimistic_write' } }) : null;
    if (!right) throw new Rejected('not-found', 'not-found');
    return right;
  }

  private person(text: string, field: string): Promise<Id> {
    const number = PersonalNumber.parse(text);
    if (!number) throw fieldRejected(field, 'trustee.personal-number');
    return this.persons.findOrCreate(number);
  }
}

const fieldRejected = (path: string, code: string) => new Rejected(code, 'invalid', {}, [{ path, code }]);

function requireOrder({ startsOn, endsOn }: Pick<TrusteeDto, 'startsOn' | 'endsOn'>): void {
  if (endsOn !== null && endsOn < startsOn) throw fieldRejected('endsOn', 'trustee.dates');
}

type Scope = Pick<TrusteeDto, 'reference' | 'powers' | 'startsOn' | 'endsOn'>;

/** A commission as a right that the municipality keeps. */
export const newTrustee = (
  actor: Actor,
  { reference, powers, startsOn, endsOn }: Scope,
  { holderId, partyId }: Pick<ActingRight, 'holderId' | 'partyId'>,
) => ({
  ...({ kind: 'trustee', origin: 'trustee-register', reference, holderId, services: null } as const),
  ...{ powers, startsOn, endsOn, checkedBy: actorId(actor), party: { kind: 'person', id: partyId } as const },
});

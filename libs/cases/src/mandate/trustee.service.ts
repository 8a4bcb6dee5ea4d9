import { ActingRight, KeptRights, PartyNames } from '@farled/identity';
import { authorise, CLOCK, Transactions } from '@farled/infra';
import { type Actor, actorId, type Clock, type Id, isId, legalDay, PersonalNumber, Rejected } from '@farled/kernel';
import { Persons } from '@farled/register';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { TrusteeDto } from './trustee.dto';
import { readTrusteeCsv } from './trustee-csv';

const PURPOSE = 'trustee';

/** The municipality's own list of trustees: no national register has it (föräldrabalken 11 kap., 16 kap.). */
@Injectable()
export class TrusteeService {
  constructor(
    private readonly transactions: Transactions,
    private readonly rights: KeptRights,
    private readonly names: PartyNames,
    private readonly persons: Persons,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(actor: Actor) {
    authorise(actor, 'trustee.keep');
    const rights = await this.rights.of('trustee');
    return { items: await Promise.all(rights.map((right) => this.view(actor, right))) };
  }

  async save(actor: Actor, commission: TrusteeDto): Promise<{ id: Id }> {
    authorise(actor, 'trustee.keep');
    const named = await this.people(commission);
    return { id: await this.transactions.run((tx) => this.keep(tx, actor, commission, named)) };
  }

  /** Takes a whole list, or nothing of it when a line cannot be read; commissions that are not in it are left alone. */
  async take(actor: Actor, csv: string): Promise<{ saved: number }> {
    authorise(actor, 'trustee.keep');
    const { commissions, faults } = readTrusteeCsv(csv);
    const violations = faults.map(({ line, code }) => ({
      path: String(line),
      code: `trustee.line-${code}`,
      params: { line },
    }));
    if (violations.length > 0) throw new Rejected('trustee.list-unreadable', 'invalid', {}, violations);
    const people = await Promise.all(commissions.map((commission) => this.people(commission)));
    await this.transactions.run(async (tx) => {
      for (const [index, commission] of commissions.entries()) {
        await this.keep(tx, actor, commission, people[index] as Named);
      }
    });
    return { saved: commissions.length };
  }

  async end(actor: Actor, id: Id): Promise<void> {
    authorise(actor, 'trustee.keep');
    await this.transactions.run(async (tx) => {
      const right = isId(id) ? await tx.findOneBy(ActingRight, { id, kind: 'trustee' }) : null;
      if (!right) throw new Rejected('not-found', 'not-found');
      await this.rights.end(tx, actor, right);
    });
  }

  private keep(tx: EntityManager, actor: Actor, commission: TrusteeDto, { holderId, partyId }: Named): Promise<Id> {
    const { reference, powers, startsOn, endsOn } = commission;
    const kind = { kind: 'trustee', origin: 'trustee-register', reference } as const;
    const scope = { services: null, powers, startsOn, endsOn, checkedBy: actorId(actor) };
    return this.rights.grant(tx, actor, { ...kind, ...scope, holderId, party: { kind: 'person', id: partyId } });
  }

  private async people({ trustee, principal, startsOn, endsOn }: TrusteeDto): Promise<Named> {
    if (endsOn !== null && endsOn < startsOn) throw new Rejected('trustee.line-dates');
    const [holderId, partyId] = await Promise.all([this.person(trustee), this.person(principal)]);
    if (holderId === partyId) throw new Rejected('trustee.same-person');
    return { holderId, partyId };
  }

  private async person(text: string): Promise<Id> {
    const number = PersonalNumber.parse(text);
    if (!number) throw new Rejected('trustee.line-personal-number');
    return this.persons.findOrCreate(number);
  }

  private async view(actor: Actor, right: ActingRight) {
    const { id, reference, powers, startsOn, endsOn, endedAt, holderId, partyId } = right;
    const [trustee, principal] = await Promise.all(
      [holderId, partyId].map((person) => this.names.of(actor, { kind: 'person', id: person }, PURPOSE)),
    );
    const today = legalDay(this.clock.now());
    const isOver = endedAt !== null || (endsOn !== null && endsOn < today);
    return { id, trustee, principal, reference, powers, startsOn, endsOn, isOver };
  }
}

interface Named {
  readonly holderId: Id;
  readonly partyId: Id;
}

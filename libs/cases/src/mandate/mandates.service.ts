import { ActingRight, KeptRights, PartyNames } from '@farled/identity';
import { authorise, Transactions } from '@farled/infra';
import { type Actor, type Id, isId, Rejected } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { asResident } from '../case/as-resident';

const PURPOSE = 'power-of-attorney';

/** What a resident sees of the powers of attorney she has given and been given; either side can end one. */
@Injectable()
export class MandatesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly rights: KeptRights,
    private readonly names: PartyNames,
  ) {}

  async list(actor: Actor) {
    const { personId } = asResident(actor, 'power-of-attorney.give');
    const [given, received] = await Promise.all([
      this.rights.of('power-of-attorney', { partyId: personId }),
      this.rights.of('power-of-attorney', { holderId: personId }),
    ]);
    return {
      given: await Promise.all(given.map((right) => this.view(actor, right, right.holderId))),
      received: await Promise.all(received.map((right) => this.view(actor, right, right.partyId))),
    };
  }

  async end(actor: Actor, id: Id): Promise<void> {
    authorise(actor, 'power-of-attorney.end');
    await this.transactions.run(async (tx) => {
      const right = isId(id) ? await tx.findOneBy(ActingRight, { id, kind: 'power-of-attorney' }) : null;
      if (!right) throw new Rejected('not-found', 'not-found');
      authorise(actor, 'power-of-attorney.end', right);
      await this.rights.end(tx, actor, right);
    });
  }

  private async view(actor: Actor, right: ActingRight, otherId: Id) {
    const { id, origin, services, startsOn, endsOn, endedAt } = right;
    const other = await this.names.of(actor, { kind: 'person', id: otherId }, PURPOSE);
    return { id, other, origin, services, startsOn, endsOn, endedAt: endedAt?.toISOString() ?? null };
  }
}

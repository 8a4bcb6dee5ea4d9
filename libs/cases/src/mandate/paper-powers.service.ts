import { ActingRight, type KeptRight, KeptRights, PartyNames, StaffDirectory } from '@farled/identity';
import { authorise, CLOCK, Transactions } from '@farled/infra';
import { type Actor, type Clock, type Id, isId, legalDay, Rejected } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Download } from '../case/download';
import { PaperScans } from './paper-scans';
import { RightFinder } from './right-finder';
import type { RightSearchDto } from './right-search.dto';
import { standingOf } from './trustee-view';

const ACTION = 'power-of-attorney.register';
const PURPOSE = 'power-of-attorney';
const STAFF = 'staff:';

/** Powers of attorney as officers see them: those on paper, and all of somebody who is looked for. */
@Injectable()
export class PaperPowers {
  constructor(
    private readonly transactions: Transactions,
    private readonly finder: RightFinder,
    private readonly rights: KeptRights,
    private readonly names: PartyNames,
    private readonly staff: StaffDirectory,
    private readonly papers: PaperScans,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async search(actor: Actor, search: RightSearchDto) {
    authorise(actor, ACTION);
    const wanted = { kind: 'power-of-attorney', origin: 'paper' } as const;
    const { rights, next } = await this.finder.find(actor, wanted, search);
    const officers = await this.staff.names(rights.flatMap(officerOf));
    return { items: await Promise.all(rights.map((right) => this.view(actor, right, officers))), next };
  }

  /** Ends one at the giver's or the holder's word. */
  async end(actor: Actor, id: Id): Promise<void> {
    await this.transactions.run(async (tx) => this.rights.end(tx, actor, await this.find(actor, id)));
  }

  /** The paper, scanned. */
  async paper(actor: Actor, id: Id): Promise<Download> {
    return this.papers.open(actor, await this.find(actor, id));
  }

  private async find(actor: Actor, id: Id): Promise<ActingRight> {
    authorise(actor, ACTION);
    const where = { id, kind: 'power-of-attorney' } as const;
    const right = isId(id) ? await this.transactions.run((tx) => tx.findOneBy(ActingRight, where)) : null;
    if (!right) throw new Rejected('not-found', 'not-found');
    return right;
  }

  private async view(actor: Actor, right: KeptRight, officers: ReadonlyMap<Id, string>) {
    const { id, services, startsOn, endsOn, endedAt, checkedAt, documentId } = right;
    const nameOf = (person: Id) => this.names.of(actor, { kind: 'person', id: person }, PURPOSE);
    const [giver, holder] = await Promise.all([nameOf(right.partyId), nameOf(right.holderId)]);
    const [officerId] = officerOf(right);
    const origin: 'paper' | 'power-of-attorney' = right.origin === 'paper' ? 'paper' : 'power-of-attorney';
    return {
      ...{ id, giver, holder, origin, services, startsOn, endsOn, hasPaper: documentId !== null },
      endedAt: endedAt?.toISOString() ?? null,
      standing: standingOf(right, legalDay(this.clock.now())),
      checkedAt: checkedAt.toISOString(),
      checkedBy: officerId ? (officers.get(officerId) ?? null) : null,
    };
  }
}

const officerOf = ({ checkedBy }: ActingRight): Id[] =>
  checkedBy.startsWith(STAFF) ? [checkedBy.slice(STAFF.length)] : [];

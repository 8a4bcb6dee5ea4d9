import { AuditLog, CLOCK } from '@farled/infra';
import {
  type Actor,
  type Clock,
  type Id,
  legalDay,
  newId,
  type Representation,
  type ResidentActor,
  type RightKind,
  Unavailable,
} from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type FindOptionsWhere } from 'typeorm';
import { ActingRight } from './acting-right.entity';
import { isInForce } from './right-in-force';
import { type FoundRight, RIGHT_SOURCES, type RightHolder, type RightSource } from './right-source';

export interface RightsNow {
  readonly rights: readonly ActingRight[];
  /** Kinds whose source does not answer now: their rights are not shown. */
  readonly unavailable: readonly RightKind[];
}

/** Who may act for whom: asks the sources, writes down what they answered, and asks again at each use. */
@Injectable()
export class ActingRights {
  constructor(
    private readonly source: DataSource,
    @Inject(RIGHT_SOURCES) private readonly sources: readonly RightSource[],
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Every right that a person has now. One source that is down does not hide the others. */
  of(holder: ResidentActor): Promise<RightsNow> {
    return this.all(asHolder(holder));
  }

  /** The same, asked by an officer who helps the person. */
  ofAnother(asker: Actor, personId: Id): Promise<RightsNow> {
    return this.all({ personId, asker });
  }

  /** One of those, checked anew with its source. */
  checkOfAnother(asker: Actor, personId: Id, rightId: string): Promise<ActingRight | undefined> {
    return this.confirm({ personId, asker }, rightId, () => false);
  }

  private async all(holder: RightHolder): Promise<RightsNow> {
    const rights: ActingRight[] = [];
    const unavailable: RightKind[] = [];
    for (const source of this.sources) {
      try {
        for (const found of await source.find(holder)) rights.push(await this.keep(holder, source, found));
      } catch (error) {
        if (!(error instanceof Unavailable)) throw error;
        unavailable.push(source.kind);
      }
    }
    return { rights: rights.filter((right) => this.holds(right)), unavailable };
  }

  /** The right, checked anew with its source; undefined when it has ended or was never hers. */
  check(holder: ResidentActor, rightId: string): Promise<ActingRight | undefined> {
    return this.confirm(asHolder(holder), rightId, () => false);
  }

  /** The same for going on with what one does: what its source said just now is enough. Never for what binds anybody. */
  checkLately(holder: ResidentActor, rightId: string): Promise<ActingRight | undefined> {
    return this.confirm(asHolder(holder), rightId, (right, source) => this.wasAskedLately(right, source));
  }

  private async confirm(
    holder: RightHolder,
    rightId: string,
    isEnough: (right: ActingRight, source: RightSource | undefined) => boolean,
  ): Promise<ActingRight | undefined> {
    const right = await this.source.manager.findOneBy(ActingRight, { id: rightId, holderId: holder.personId });
    if (!right || !this.holds(right)) return undefined;
    const source = this.sources.find(({ kind, origin }) => kind === right.kind && origin === right.origin);
    if (isEnough(right, source)) return right;
    const found = await source?.confirm(holder, right);
    if (source && found) return this.keep(holder, source, found);
    await this.end(holder.asker, right);
    return undefined;
  }

  /** Whether a person has a right of a kind for a party now, whoever chose what. */
  async mayRepresent(holder: ResidentActor, kind: RightKind, partyId: Id): Promise<boolean> {
    const { represents: _, ...self } = holder;
    const asked = asHolder(self);
    const found = await Promise.all(this.sources.filter((one) => one.kind === kind).map((one) => one.find(asked)));
    return found.flat().some(({ party }) => party.id === partyId);
  }

  find(id: string): Promise<ActingRight | null> {
    return this.source.manager.findOneBy(ActingRight, { id });
  }

  /** One row for one right, however often it is found; its dates and scope follow the source. */
  private async keep(holder: RightHolder, source: RightSource, found: FoundRight): Promise<ActingRight> {
    const { manager } = this.source;
    const { id: partyId, kind: partyKind } = found.party;
    const key = { holderId: holder.personId, kind: source.kind, partyId, reference: found.reference ?? '' };
    const now = this.clock.now();
    const facts = { ...scopeOf(found), origin: source.origin, partyKind };
    const checked = isRegister(source) ? { checkedAt: now, checkedBy: `register:${source.origin}`, endedAt: null } : {};
    const where = key as FindOptionsWhere<ActingRight>;
    const { affected } = await manager.update(ActingRight, where, { ...facts, ...checked });
    if (!affected) {
      const row = { id: newId(), ...key, ...facts, checkedAt: now, checkedBy: `register:${source.origin}` };
      await manager
        .createQueryBuilder()
        .insert()
        .into(ActingRight)
        .values({ ...row, createdAt: now })
        .orIgnore()
        .execute();
    }
    return manager.findOneByOrFail(ActingRight, where);
  }

  private async end(actor: Actor, { id, partyKind, partyId }: ActingRight): Promise<void> {
    await this.source.manager.update(ActingRight, { id }, { endedAt: this.clock.now() });
    const personId = partyKind === 'person' ? partyId : undefined;
    await this.audit.record(undefined, { actor, action: 'acting.ended', purpose: 'acting', personId });
  }

  private wasAskedLately({ checkedAt }: ActingRight, source: RightSource | undefined): boolean {
    return this.clock.now().getTime() - checkedAt.getTime() < (source?.trustedMs ?? 0);
  }

  private holds(right: ActingRight): boolean {
    return isInForce(right, legalDay(this.clock.now()));
  }
}

const asHolder = (asker: ResidentActor): RightHolder => ({ personId: asker.personId, asker });

const isRegister = ({ origin }: RightSource): boolean =>
  origin === 'population-register' || origin === 'company-register' || origin === 'mina-ombud';

const scopeOf = ({ services, powers, signersNeeded, coSigners, keepsContact, startsOn, endsOn }: FoundRight) => ({
  services: services ? [...services] : null,
  powers: [...(powers ?? [])],
  signersNeeded: signersNeeded ?? 1,
  coSigners: [...(coSigners ?? [])],
  keepsContact: keepsContact ?? false,
  startsOn: startsOn ?? null,
  endsOn: endsOn ?? null,
});

/** A right as the actor carries it. */
export const representationOf = ({
  id,
  kind,
  partyKind,
  partyId,
  services,
  keepsContact,
}: ActingRight): Representation => ({
  party: { kind: partyKind, id: partyId },
  right: kind,
  rightId: id,
  ...(services ? { services } : {}),
  ...(keepsContact ? { keepsContact } : {}),
});

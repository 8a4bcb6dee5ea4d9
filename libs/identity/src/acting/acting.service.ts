import { AuditLog, authorise } from '@farled/infra';
import { type Actor, type Party, Rejected, type ResidentActor, type RightKind } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Sessions } from '../session/sessions';
import type { ActingRight, RightOrigin } from './acting-right.entity';
import { ActingRights, representationOf } from './acting-rights';
import { PartyNames } from './party-names';

const PURPOSE = 'acting';

/** A right as its holder sees it. */
export interface RightView {
  readonly rightId: string;
  readonly kind: RightKind;
  readonly party: { readonly kind: Party['kind']; readonly name: string | null };
  readonly origin: RightOrigin;
  readonly services: readonly string[] | null;
  readonly powers: readonly string[];
  readonly signersNeeded: number;
  readonly keepsContact: boolean;
  readonly endsOn: string | null;
  readonly checkedAt: string;
}

/** Lets a resident choose for whom she acts. */
@Injectable()
export class ActingService {
  constructor(
    private readonly rights: ActingRights,
    private readonly names: PartyNames,
    private readonly sessions: Sessions,
    private readonly audit: AuditLog,
  ) {}

  /** Everybody whom the resident may act for now. Those who may not be named here are left out. */
  async choices(actor: Actor) {
    const holder = this.holder(actor);
    const { rights, unavailable } = await this.rights.of(holder);
    const views = await Promise.all(rights.map((right) => this.view(holder, right)));
    return { items: views.filter(({ party }) => party.name !== null), unavailable };
  }

  /** Acts for another from now on, or for herself again; the session gets a new id either way. */
  async choose(request: Request, actor: Actor, rightId: string | null): Promise<void> {
    const holder = this.holder(actor);
    const { represents: _, ...self } = holder;
    if (rightId === null) return this.sessions.change(request, self);
    const right = await this.rights.check(self, rightId);
    if (!right) throw new Rejected('acting.no-right', 'forbidden');
    const acting = { ...self, represents: representationOf(right) };
    await this.sessions.change(request, acting);
    const personId = right.partyKind === 'person' ? right.partyId : undefined;
    const fields = [right.kind];
    await this.audit.record(undefined, { actor: acting, action: 'acting.begin', purpose: PURPOSE, personId, fields });
  }

  async current(actor: ResidentActor): Promise<RightView | null> {
    const right = actor.represents && (await this.rights.find(actor.represents.rightId));
    return right ? this.view(actor, right) : null;
  }

  private async view(actor: Actor, right: ActingRight): Promise<RightView> {
    const { id: rightId, kind, partyKind, partyId, origin, services, powers, signersNeeded } = right;
    const name = await this.names.of(actor, { kind: partyKind, id: partyId }, PURPOSE);
    const { keepsContact, endsOn } = right;
    const scope = { services, powers, signersNeeded, keepsContact, endsOn };
    return {
      rightId,
      kind,
      party: { kind: partyKind, name },
      origin,
      ...scope,
      checkedAt: right.checkedAt.toISOString(),
    };
  }

  private holder(actor: Actor): ResidentActor {
    authorise(actor, 'acting.choose');
    if (actor.kind !== 'resident') throw new Rejected('not-allowed', 'forbidden');
    return actor;
  }
}

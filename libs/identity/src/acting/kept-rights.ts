import { AuditLog, CLOCK } from '@farled/infra';
import {
  type Actor,
  type CalendarDay,
  type Clock,
  type Id,
  legalDay,
  newId,
  type Party,
  type RightKind,
} from '@farled/kernel';
import { Persons } from '@farled/register';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { ActingRight, type RightOrigin, type TrusteePower } from './acting-right.entity';
import { isInForce } from './right-in-force';
import type { FoundRight, RightHolder, RightSource } from './right-source';

/** A right that the municipality itself writes down: a trustee's commission, or a power of attorney. */
export interface NewRight {
  readonly kind: Extract<RightKind, 'trustee' | 'power-of-attorney'>;
  readonly origin: Extract<RightOrigin, 'trustee-register' | 'power-of-attorney' | 'paper'>;
  readonly holderId: Id;
  readonly party: Party;
  readonly reference: string;
  readonly services: readonly string[] | null;
  readonly powers: readonly TrusteePower[];
  readonly startsOn: CalendarDay;
  readonly endsOn: CalendarDay | null;
  /** `signature:<evidence id>` or `staff:<id>`. */
  readonly checkedBy: string;
  readonly documentId?: Id | null;
}

/** Rights that no outside register knows. The row is the source itself: what ends it, ends the right at once. */
@Injectable()
export class KeptRights {
  constructor(
    private readonly source: DataSource,
    private readonly persons: Persons,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Writes a right down, or the newer wording of one that is known by its reference. */
  async grant(tx: EntityManager, actor: Actor, { party, ...right }: NewRight): Promise<Id> {
    const now = this.clock.now();
    const key = { holderId: right.holderId, kind: right.kind, partyId: party.id, reference: right.reference };
    const known = await tx.findOneBy(ActingRight, key);
    const id = known?.id ?? newId();
    const { services, powers, documentId = null, ...facts } = right;
    const scope = { services: services && [...services], powers: [...powers], documentId };
    const row = { id, ...facts, ...scope, partyKind: party.kind, partyId: party.id, checkedAt: now, endedAt: null };
    await tx.save(ActingRight, { ...row, createdAt: known?.createdAt ?? now });
    const personId = party.kind === 'person' ? party.id : undefined;
    await this.audit.record(tx, {
      actor,
      action: 'right.grant',
      purpose: right.kind,
      personId,
      fields: [right.origin],
    });
    return id;
  }

  /** Ends a right now. Ended twice, it ended the first time. */
  async end(tx: EntityManager, actor: Actor, right: ActingRight): Promise<void> {
    const { affected } = await tx.update(
      ActingRight,
      { id: right.id, endedAt: IsNull() },
      { endedAt: this.clock.now() },
    );
    if (!affected) return;
    const personId = right.partyKind === 'person' ? right.partyId : undefined;
    const fields = [right.origin];
    await this.audit.record(tx, { actor, action: 'right.end', purpose: right.kind, personId, fields });
  }

  /** Rights of a kind that concern a person, as the one represented or the one who acts, newest first. */
  of(kind: RightKind, where: { partyId: Id } | { holderId: Id } | object = {}): Promise<ActingRight[]> {
    return this.source.manager.find(ActingRight, { where: { kind, ...where }, order: { createdAt: 'DESC' } });
  }

  /** The rights in force of one origin, as a source among others. */
  from(kind: RightKind, origins: readonly RightOrigin[]): RightSource[] {
    return origins.map((origin) => ({
      kind,
      origin,
      find: (holder) => this.find(holder, kind, origin),
      confirm: (holder, right) => this.confirm(holder, right),
    }));
  }

  private async find(holder: RightHolder, kind: RightKind, origin: RightOrigin): Promise<FoundRight[]> {
    const rows = await this.source.manager.findBy(ActingRight, { holderId: holder.personId, kind, origin });
    const open = await Promise.all(rows.map((row) => this.confirm(holder, row)));
    return open.flatMap((found) => found ?? []);
  }

  /** Ends by itself with the dates, and when the one represented has left the population register, by death or otherwise. */
  private async confirm({ asker }: RightHolder, right: ActingRight): Promise<FoundRight | undefined> {
    if (!isInForce(right, legalDay(this.clock.now()))) return undefined;
    if (right.partyKind === 'person') {
      const { isDeregistered } = await this.persons.view(asker, right.partyId, 'acting', ['isDeregistered']);
      if (isDeregistered) return undefined;
    }
    const { reference, powers, signersNeeded, coSigners, startsOn, endsOn, services } = right;
    return {
      party: { kind: right.partyKind, id: right.partyId },
      ...{ reference, powers, signersNeeded, coSigners },
      ...(services && { services }),
      ...(startsOn && { startsOn }),
      ...(endsOn && { endsOn }),
    };
  }
}

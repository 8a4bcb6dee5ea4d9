import { AuditLog, CLOCK } from '@farled/infra';
import {
  type Actor,
  type CalendarDay,
  type Clock,
  type Id,
  isProtected,
  legalDay,
  type ProtectionStatus,
  Unavailable,
} from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Person } from './person.entity';
import { PersonRecords } from './person-records';
import { Relation } from './relation.entity';

/** A minor in somebody's custody. Of a protected one nothing but that. */
export interface CustodyView {
  readonly personId: Id;
  /** Since when custody holds, as far as the register says. */
  readonly since: CalendarDay | null;
  readonly protection: ProtectionStatus;
  readonly name: string | null;
  readonly birthDate: CalendarDay | null;
}

/** A guardian of a child, by id: a name would tell one guardian of the other's protection. */
export interface GuardianView {
  readonly personId: Id;
  readonly since: CalendarDay | null;
}

const ADULT_AGE = 18;

/** Who has custody of whom, as the population register says it: `VF` and `V`, dated, never `B` (föräldrabalken 6 kap.). */
@Injectable()
export class Custody {
  constructor(
    private readonly source: DataSource,
    private readonly records: PersonRecords,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The minors a person has custody of now; throws `Unavailable` when the register cannot say. */
  async custodyOf(actor: Actor, guardianId: Id, purpose: string): Promise<CustodyView[]> {
    const guardian = await this.known(guardianId);
    const relations = guardian.isDeregistered ? [] : await this.holding(guardian.id, 'guardian-of');
    const children = await Promise.all(relations.map(async (relation) => this.child(guardian.id, relation)));
    const found = children.flatMap((child) => child ?? []);
    await this.audit.read(undefined, { actor, purpose, personId: guardian.id, fields: ['custody'] });
    for (const { personId, name } of found) {
      const fields = name === null ? ['protection'] : ['name', 'birthDate'];
      await this.audit.read(undefined, { actor, purpose, personId, fields });
    }
    return found;
  }

  /** Everybody who has custody of a minor now; empty for an adult. Throws `Unavailable` when the register cannot say. */
  async guardiansOf(actor: Actor, childId: Id, purpose: string): Promise<GuardianView[]> {
    const child = await this.known(childId);
    await this.audit.read(undefined, { actor, purpose, personId: child.id, fields: ['guardians'] });
    if (!this.isMinor(child)) return [];
    const relations = await this.holding(child.id, 'guardian');
    return relations.map(({ relatedId, since }) => ({ personId: relatedId, since }));
  }

  /** Whether somebody has custody of a minor now. No when the register contradicts itself. */
  async holds(actor: Actor, guardianId: Id, childId: Id, purpose: string): Promise<boolean> {
    const child = await this.known(childId);
    return (await this.custodyOf(actor, guardianId, purpose)).some(({ personId }) => personId === child.id);
  }

  /** The record, when the register stands by it. Protection `unknown` means that it does not answer, or not know her. */
  private async known(id: Id): Promise<Person> {
    const person = await this.records.current(id);
    if (person.protection === 'unknown') throw new Unavailable('population-register');
    return person;
  }

  private async child(guardianId: Id, { relatedId, since }: Held): Promise<CustodyView | undefined> {
    const child = await this.records.current(relatedId);
    const { id: personId, protection, name, birthDate } = child;
    if (child.isDeregistered || !this.isMinor(child)) return undefined;
    if (!(await this.isAgreed(guardianId, personId))) return undefined;
    const shown = isProtected(protection) ? { name: null, birthDate: null } : { name, birthDate };
    return { personId, since, protection, ...shown };
  }

  /** The child's own post must name the guardian, too: what the register contradicts gives nobody a right. */
  private async isAgreed(guardianId: Id, childId: Id): Promise<boolean> {
    return (await this.holding(childId, 'guardian')).some(({ relatedId }) => relatedId === guardianId);
  }

  private async holding(personId: Id, kind: 'guardian' | 'guardian-of'): Promise<Held[]> {
    const relations = await this.source.manager.find(Relation, {
      where: { personId, kind },
      order: { position: 'ASC' },
    });
    const today = legalDay(this.clock.now());
    const holds = ({ isOver, since, until }: Relation) =>
      !isOver && (since === null || since <= today) && (until === null || until >= today);
    return relations.filter(holds).flatMap(({ relatedId, since }) => (relatedId ? [{ relatedId, since }] : []));
  }

  /** Under eighteen; somebody without a birth date is no minor that anybody may act for. */
  private isMinor({ birthDate }: Person): boolean {
    if (!birthDate) return false;
    const comesOfAge = `${Number(birthDate.slice(0, 4)) + ADULT_AGE}${birthDate.slice(4)}`;
    return legalDay(this.clock.now()) < comesOfAge;
  }
}

interface Held {
  readonly relatedId: Id;
  readonly since: CalendarDay | null;
}

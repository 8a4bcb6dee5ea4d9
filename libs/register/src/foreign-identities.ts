import { AuditLog, CLOCK, OperatorAlarms, Transactions } from '@farled/infra';
import {
  type Actor,
  type Clock,
  type Id,
  newId,
  type PersonalNumber,
  type ProvisionalId,
  Rejected,
} from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ForeignIdentity, type PridPersistence } from './foreign-identity.entity';
import { Person } from './person.entity';
import { PersonNumbers } from './person-numbers';

export interface ForeignPerson {
  readonly prid: ProvisionalId;
  readonly persistence: PridPersistence;
  /** A Swedish number, once its binding to the foreign e-legitimation has been found trustworthy. */
  readonly number?: PersonalNumber;
  /** As the e-legitimation says it. */
  readonly name?: string;
}

/** What a foreign e-legitimation has told of a person. */
interface ForeignName {
  readonly name: string | null;
  /** Two letters, as eIDAS has them. */
  readonly country: string;
}

/** Who a foreign e-legitimation belongs to. */
@Injectable()
export class ForeignIdentities {
  constructor(
    private readonly transactions: Transactions,
    private readonly numbers: PersonNumbers,
    private readonly alarms: OperatorAlarms,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The person: she of the number when there is one, else she of the provisional id, else a new one. An id of class C
   * may change at any time, so nobody is known by it alone: without a number it is rejected.
   */
  async findOrCreate(foreigner: ForeignPerson): Promise<Id> {
    const { persistence, number } = foreigner;
    if (number) return this.keep(foreigner, await this.numbers.findOrCreate(number));
    if (persistence === 'C') throw new Rejected('foreign-identity.not-lasting', 'forbidden');
    return this.keep(foreigner);
  }

  /** The provisional id by which a person was last seen; undefined when she has none. */
  async pridOf(personId: Id): Promise<string | undefined> {
    const latest = { where: { personId }, order: { seenAt: 'DESC' } } as const;
    return (await this.transactions.run((tx) => tx.findOne(ForeignIdentity, latest)))?.prid;
  }

  /** What her e-legitimation said of her last; undefined for somebody who has not come with a foreign one. */
  async knownAs(actor: Actor, personId: Id, purpose: string): Promise<ForeignName | undefined> {
    const latest = { where: { personId }, order: { seenAt: 'DESC' } } as const;
    const found = await this.transactions.run((tx) => tx.findOne(ForeignIdentity, latest));
    if (!found) return undefined;
    await this.audit.read(undefined, { actor, purpose, personId, fields: ['name'] });
    return { name: found.name, country: found.prid.slice(0, 2) };
  }

  private keep({ prid, persistence, name = '' }: ForeignPerson, numbered?: Id): Promise<Id> {
    return this.transactions.run(async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 7042006))', [prid.text]);
      const known = await tx.findOneBy(ForeignIdentity, { prid: prid.text });
      const personId = numbered ?? known?.personId ?? (await this.newPerson(tx));
      // Her earlier cases stay with the person without a number until somebody has looked at both.
      if (known && known.personId !== personId) await this.alarms.raise(tx, 'register.two-persons', known.personId);
      const seenAt = this.clock.now();
      const since = known?.since ?? seenAt;
      await tx.upsert(ForeignIdentity, { prid: prid.text, personId, persistence, name: name || null, since, seenAt }, [
        'prid',
      ]);
      return personId;
    });
  }

  private async newPerson(tx: EntityManager): Promise<Id> {
    const id = newId();
    await tx.insert(Person, { id, createdAt: this.clock.now() });
    return id;
  }
}

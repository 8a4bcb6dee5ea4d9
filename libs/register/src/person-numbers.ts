import { CLOCK, Transactions } from '@farled/infra';
import { type Clock, type Id, newId, PersonalNumber, Rejected } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { Person } from './person.entity';
import { PersonalNumberRow } from './personal-number.entity';

/** Which number belongs to whom, also in the past. */
@Injectable()
export class PersonNumbers {
  constructor(
    private readonly source: DataSource,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The person with this number, today or earlier; a new person when nobody has it. */
  async findOrCreate(number: PersonalNumber): Promise<Id> {
    return (await this.known(number)) ?? this.create(number.digits);
  }

  /** The person with this number, today or earlier, when there is one. */
  async known(number: PersonalNumber): Promise<Id | undefined> {
    return (await this.source.manager.findOneBy(PersonalNumberRow, { number: number.digits }))?.personId;
  }

  /** The number a person has now. */
  async current(personId: Id): Promise<PersonalNumber> {
    const number = await this.find(personId);
    if (!number) throw new Rejected('not-found', 'not-found');
    return number;
  }

  /** The same, or undefined for somebody who is known by a foreign e-legitimation alone. */
  async find(personId: Id): Promise<PersonalNumber | undefined> {
    const row = await this.source.manager.findOneBy(PersonalNumberRow, { personId, until: IsNull() });
    return row ? PersonalNumber.parse(row.number) : undefined;
  }

  /** Every number a person has had, the current one first. */
  history(personId: Id): Promise<PersonalNumberRow[]> {
    return this.source.manager.find(PersonalNumberRow, {
      where: { personId },
      order: { until: 'DESC', since: 'DESC' },
    });
  }

  private create(number: string): Promise<Id> {
    return this.transactions.run(async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 7042005))', [number]);
      // Waits for a file of the register that is just making persons (number-links.ts).
      await tx.query('lock table register.personal_number in row exclusive mode');
      const known = await tx.findOneBy(PersonalNumberRow, { number });
      if (known) return known.personId;
      const id = newId();
      const now = this.clock.now();
      await tx.insert(Person, { id, createdAt: now });
      await tx.insert(PersonalNumberRow, { number, personId: id, since: now, until: null });
      return id;
    });
  }
}

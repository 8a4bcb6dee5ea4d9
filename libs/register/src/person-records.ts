import { CLOCK, Transactions } from '@farled/infra';
import { type Clock, type Id, newId, Rejected, Unavailable } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { NavetConfig } from './navet/navet.config';
import { PopulationRegister } from './navet/population-register';
import { Person } from './person.entity';
import { PersonNumbers } from './person-numbers';
import type { PopulationPost } from './post/population-post';
import { PostWriter } from './replica/post-writer';

/** What the population register says of a person, kept with the time at which it said so. */
@Injectable()
export class PersonRecords {
  constructor(
    private readonly source: DataSource,
    private readonly transactions: Transactions,
    private readonly numbers: PersonNumbers,
    private readonly register: PopulationRegister,
    private readonly writer: PostWriter,
    private readonly config: NavetConfig,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The record as it may be disclosed now. Protection can be given any night, so an answer older than a minute is asked
   * for again; when the register does not answer the protection is unknown, which is treated as protected.
   */
  async current(id: Id): Promise<Person> {
    const person = await this.find(id);
    if (this.isFresh(person)) return person;
    try {
      return await this.refresh(person.id);
    } catch (error) {
      if (error instanceof Unavailable) return { ...person, protection: 'unknown' };
      throw error;
    }
  }

  /** Asks the register, and keeps the answer; throws `Unavailable` when it does not give one. */
  async refresh(id: Id): Promise<Person> {
    const { id: personId } = await this.find(id);
    const post = await this.ask(personId);
    // The register knows the person by another number now, and has more to say under that one.
    if (post?.laterNumber) await this.ask((await this.find(personId)).id);
    return this.find(personId);
  }

  /** A person of whom nothing will ever be known. */
  async createUnidentified(): Promise<Id> {
    const id = newId();
    await this.source.manager.insert(Person, { id, protection: 'none', createdAt: this.clock.now() });
    return id;
  }

  /** What is known, without asking. Somebody who was known twice is one person. */
  async find(id: Id): Promise<Person> {
    const person = await this.source.manager.findOneBy(Person, { id });
    if (!person) throw new Rejected('not-found', 'not-found');
    return person.mergedInto ? this.find(person.mergedInto) : person;
  }

  private async ask(id: Id): Promise<PopulationPost | undefined> {
    const number = await this.numbers.find(id);
    // The population register knows nobody without a number: her protection stays unknown, which counts as protected.
    if (!number) return undefined;
    const answer = await this.register.ask(number.digits);
    if (answer === 'failed') throw new Unavailable('population-register');
    if (answer === 'absent') await this.source.manager.update(Person, { id }, { protection: 'unknown' });
    else await this.transactions.run((tx) => this.writer.write(tx, [answer], 'look-up'));
    return answer === 'absent' ? undefined : answer;
  }

  private isFresh({ sourceAt, protection }: Person): boolean {
    if (!sourceAt || protection === 'unknown') return false;
    const age = this.clock.now().getTime() - sourceAt.getTime();
    return age >= 0 && age < this.config.freshSeconds * 1000;
  }
}

import { CLOCK } from '@farled/infra';
import { type Clock, type Id, PersonalNumber, Rejected, Unavailable } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { NavetConfig } from './navet/navet.config';
import type { PopulationPost } from './navet/navet-post';
import { PopulationRegister } from './navet/population-register';
import { Person } from './person.entity';
import { PersonNumbers } from './person-numbers';

/** What the population register says of a person, kept with the time at which it said so. */
@Injectable()
export class PersonRecords {
  constructor(
    private readonly source: DataSource,
    private readonly numbers: PersonNumbers,
    private readonly register: PopulationRegister,
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
      return await this.refresh(id);
    } catch (error) {
      if (error instanceof Unavailable) return { ...person, protection: 'unknown' };
      throw error;
    }
  }

  /** Asks the register, and keeps the answer; throws `Unavailable` when it does not give one. */
  async refresh(id: Id): Promise<Person> {
    const number = (await this.numbers.current(id)).digits;
    const answer = await this.register.ask(number);
    if (answer === 'failed') throw new Unavailable('population-register');
    if (answer === 'absent') await this.source.manager.update(Person, { id }, { protection: 'unknown' });
    else await this.keep(id, number, answer);
    return this.find(id);
  }

  private async keep(id: Id, number: string, post: PopulationPost): Promise<void> {
    if (post.number !== number) await this.numbers.change(id, post.number);
    const { protection, name, givenName, address, birthDate, isDeregistered } = post;
    const guardianOf = await Promise.all(post.guardianOf.flatMap((child) => this.personOf(child)));
    const guardians = await Promise.all(post.guardians.flatMap((guardian) => this.personOf(guardian)));
    const sourceAt = this.clock.now();
    const custody = { guardianOf, guardians };
    const record = { protection, name, givenName, address, birthDate, isDeregistered, ...custody, sourceAt };
    await this.source.manager.update(Person, { id }, record);
  }

  private personOf(text: string): Promise<Id>[] {
    const number = PersonalNumber.parse(text);
    return number ? [this.numbers.findOrCreate(number)] : [];
  }

  private async find(id: Id): Promise<Person> {
    const person = await this.source.manager.findOneBy(Person, { id });
    if (!person) throw new Rejected('not-found', 'not-found');
    return person;
  }

  private isFresh({ sourceAt, protection }: Person): boolean {
    if (!sourceAt || protection === 'unknown') return false;
    const age = this.clock.now().getTime() - sourceAt.getTime();
    return age >= 0 && age < this.config.freshSeconds * 1000;
  }
}

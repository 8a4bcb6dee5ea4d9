import { CLOCK } from '@farled/infra';
import { addDays, type Clock, type Id, Unavailable } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Person } from './person.entity';
import { PersonRecords } from './person-records';

/** How old what we know of a person is. Null when the register never spoke of her. */
export interface Freshness {
  readonly asOf: Date | null;
  readonly isOlderThanADay: boolean;
}

export type LookUp = 'fresh' | 'looked-up' | 'unavailable';

const DAY_MS = 86_400_000;
const LAST_DAY = `select to_char(max(day), 'YYYY-MM-DD') as day from register.intake where stage = 'done'`;
const ALL_IDS = `select id from register.person where id = $1 or merged_into = $1`;

/**
 * Our replica of the population register: filled from scratch, changed by nightly deliveries, asked for at login.
 * Whoever shows something of it does so through `Persons`, `Custody` or `PersonSearch`, which audit.
 */
@Injectable()
export class PersonRegister {
  constructor(
    private readonly source: DataSource,
    private readonly records: PersonRecords,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What is known of a person, without asking; for the platform's own decisions, never to be shown. */
  find(id: Id): Promise<Person> {
    return this.records.find(id);
  }

  /** Every id of one human: somebody may have been known twice before her numbers were joined. */
  async idsOf(id: Id): Promise<Id[]> {
    const { id: current } = await this.records.find(id);
    const rows: { id: Id }[] = await this.source.query(ALL_IDS, [current]);
    return rows.map((row) => row.id);
  }

  /** How old what we know is. Of those the nightly deliveries speak of, no news is news. */
  async freshness(id: Id): Promise<Freshness> {
    return this.ageOf(await this.records.find(id));
  }

  /** Up to which instant the replica is complete; null before it was filled. */
  async completeTo(): Promise<Date | null> {
    const [row]: { day: string | null }[] = await this.source.query(LAST_DAY);
    return row?.day ? new Date(`${addDays(row.day, 1)}T00:00:00+01:00`) : null;
  }

  /**
   * At login: asks the register about a person of whom the last word is older than a day. It never stops a login: when
   * the register does not answer in time, what is known stays, and its protection counts as unknown at each disclosure.
   */
  async lookUpAtLogin(id: Id): Promise<LookUp> {
    const person = await this.records.find(id);
    if (person.protection !== 'unknown' && !(await this.ageOf(person)).isOlderThanADay) return 'fresh';
    try {
      await this.records.refresh(person.id);
      return 'looked-up';
    } catch (error) {
      if (error instanceof Unavailable) return 'unavailable';
      throw error;
    }
  }

  private async ageOf({ sourceAt, isDelivered }: Person): Promise<Freshness> {
    const delivered = isDelivered ? await this.completeTo() : null;
    const times = [sourceAt, delivered].flatMap((time) => time?.getTime() ?? []);
    const asOf = times.length > 0 ? new Date(Math.max(...times)) : null;
    return { asOf, isOlderThanADay: !asOf || this.clock.now().getTime() - asOf.getTime() > DAY_MS };
  }
}

import { CLOCK } from '@farled/infra';
import { type Clock, type Id, legalDay, Unavailable } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Person } from './person.entity';
import { PersonRecords } from './person-records';
import { completeUntil } from './replica/delivery-calendar';
import { ReplicaConfig } from './replica/replica.config';

/** How old what we know of a person is. Null when the register never spoke of her. */
export interface Freshness {
  readonly asOf: Date | null;
  readonly isOlderThanADay: boolean;
}

type Known = Pick<Person, 'sourceAt' | 'isDelivered'>;

export type LookUp = 'fresh' | 'looked-up' | 'unavailable';

const DAY_MS = 86_400_000;
const LAST_DAY = `select to_char(max(day), 'YYYY-MM-DD') as day from register.intake where stage = 'done'`;
const CHANGES = `select known.id, coalesce(other.changed_at, known.changed_at) as "changedAt" from register.person known
  left join register.person other on other.id = known.merged_into
  where known.id = any($1) and coalesce(other.changed_at, known.changed_at) is not null`;
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
    private readonly config: ReplicaConfig,
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

  /** When the register last changed something of these persons, by its own time; who has no post is left out. */
  async changes(ids: readonly Id[]): Promise<Map<Id, Date>> {
    const rows: { id: Id; changedAt: Date }[] = await this.source.query(CHANGES, [ids]);
    return new Map(rows.map(({ id, changedAt }) => [id, changedAt]));
  }

  /** Tells of many persons whether the last word on them is older than a day. */
  async staleness(): Promise<(person: Known) => boolean> {
    const complete = await this.completeTo();
    return (person) => this.isStale(person, complete);
  }

  /** How old what we know is. Of those the nightly deliveries speak of, no news is news. */
  async freshness(id: Id): Promise<Freshness> {
    const person = await this.records.find(id);
    const complete = await this.completeTo();
    const asOf = latest(person.sourceAt, person.isDelivered ? complete : null);
    return { asOf, isOlderThanADay: this.isStale(person, complete) };
  }

  /** Up to which instant the replica is complete; null before it was filled. */
  async completeTo(): Promise<Date | null> {
    const [row]: { day: string | null }[] = await this.source.query(LAST_DAY);
    if (!row?.day) return null;
    const day = completeUntil(row.day, legalDay(this.clock.now()), this.config.rhythm);
    return new Date(`${day}T00:00:00+01:00`);
  }

  /**
   * At login: asks the register about a person of whom the last word is older than a day. It never stops a login: when
   * the register does not answer in time, what is known stays, and its protection counts as unknown at each disclosure.
   */
  async lookUpAtLogin(id: Id): Promise<LookUp> {
    const person = await this.records.find(id);
    const isStale = this.isStale(person, await this.completeTo());
    if (person.protection !== 'unknown' && !isStale) return 'fresh';
    try {
      await this.records.refresh(person.id);
      return 'looked-up';
    } catch (error) {
      if (error instanceof Unavailable) return 'unavailable';
      throw error;
    }
  }

  private isStale(person: Known, completeTo: Date | null): boolean {
    const asOf = latest(person.sourceAt, person.isDelivered ? completeTo : null);
    return !asOf || this.clock.now().getTime() - asOf.getTime() > DAY_MS;
  }
}

const latest = (...times: readonly (Date | null)[]): Date | null => {
  const known = times.flatMap((time) => time?.getTime() ?? []);
  return known.length > 0 ? new Date(Math.max(...known)) : null;
};

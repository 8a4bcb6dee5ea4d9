import { CLOCK, OperatorAlarms } from '@farled/infra';
import { type Clock, type Id, newId, PersonalNumber } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PopulationPost } from '../post/population-post';

/** Persons by their numbers. */
export type KnownNumbers = Map<string, Id>;

export interface Resolved {
  readonly known: KnownNumbers;
  /** Numbers that nobody has yet. */
  readonly added: readonly string[];
}

const FIND = 'select number, person_id as id from register.personal_number where number = any($1)';
// Nobody else may give a number a person until this transaction has; readers do not wait.
const LOCK = 'lock table register.personal_number in share row exclusive mode';
const NEW_PERSONS = `insert into register.person (id, created_at) select unnest($1::uuid[]), $2
  on conflict (id) do nothing`;
const NEW_NUMBERS = `insert into register.personal_number (number, person_id, since)
  select number, id, $3 from unnest($1::text[], $2::uuid[]) as new (number, id)`;
const CLOSE = 'update register.personal_number set until = $2 where person_id = any($1::uuid[]) and until is null';
const HAND_OVER = 'update register.personal_number set person_id = $2 where person_id = $1';
const CURRENT = `select number, changed_at as "changedAt" from register.personal_number
  join register.person on person.id = person_id where person_id = $1 and until is null`;
const OPEN = `insert into register.personal_number (number, person_id, since) values ($1, $2, $3)
  on conflict (number) do update set person_id = excluded.person_id, until = null`;

/** Finds or makes the persons of many numbers at once, and lets old numbers lead to the one person. */
@Injectable()
export class NumberLinks {
  constructor(
    private readonly alarms: OperatorAlarms,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The person of every number that these posts speak of. Who is new is written by `add`, after the posts are. */
  async resolve(tx: EntityManager, posts: readonly PopulationPost[]): Promise<Resolved> {
    const numbers = [...new Set(posts.flatMap(numbersIn))];
    const known = await this.find(tx, numbers);
    const isNew = numbers.some((number) => !known.has(number));
    const linked = posts.filter(({ laterNumber, earlierNumbers }) => laterNumber ?? earlierNumbers.length > 0);
    if (!isNew && linked.length === 0) return { known, added: [] };
    await tx.query(LOCK);
    for (const [number, id] of await this.find(tx, numbers)) known.set(number, id);
    for (const post of linked) await this.link(tx, post, known);
    const added = numbers.filter((number) => !known.has(number));
    for (const number of added) known.set(number, newId());
    return { known, added };
  }

  /** Writes new numbers, and the persons of those of whom there was no post. */
  async add(tx: EntityManager, { known, added }: Resolved): Promise<void> {
    if (added.length === 0) return;
    const now = this.clock.now();
    const ids = added.map((number) => known.get(number));
    await tx.query(NEW_PERSONS, [ids, now]);
    await tx.query(NEW_NUMBERS, [added, ids, now]);
  }

  private async find(tx: EntityManager, numbers: readonly string[]): Promise<KnownNumbers> {
    const rows: { number: string; id: Id }[] = await tx.query(FIND, [numbers]);
    return new Map(rows.map(({ number, id }) => [number, id]));
  }

  /** One person for a number and those it replaced. Whoever was known first goes on; the others lead to her. */
  private async link(tx: EntityManager, post: PopulationPost, known: KnownNumbers): Promise<void> {
    const current = post.laterNumber ?? post.number;
    const earlier = (post.laterNumber ? [post.number] : post.earlierNumbers).filter(isNumber);
    const all = [current, ...earlier];
    const ids = [...new Set(all.flatMap((number) => known.get(number) ?? []))].sort();
    const isLinked = ids.length === 1 && all.every((number) => known.has(number));
    if (isLinked && !(await this.isNews(tx, ids[0] as Id, current, post.changedAt))) return;
    const [id = await this.person(tx), ...others] = ids;
    for (const other of others) await this.merge(tx, other, id);
    const now = this.clock.now();
    for (const number of [...earlier.filter((one) => !known.has(one)), current]) {
      await tx.query(CLOSE, [[id], now]);
      await tx.query(OPEN, [number, id, now]);
    }
    for (const number of all) known.set(number, id);
  }

  /** A number that is hers already becomes the current one only by a later word: old files may come again. */
  private async isNews(tx: EntityManager, id: Id, current: string, changedAt: string | null): Promise<boolean> {
    const [row] = await tx.query(CURRENT, [id]);
    if (row?.number === current) return false;
    return !row?.changedAt || (changedAt !== null && new Date(changedAt) > row.changedAt);
  }

  private async person(tx: EntityManager): Promise<Id> {
    const id = newId();
    await tx.query(NEW_PERSONS, [[id], this.clock.now()]);
    return id;
  }

  /** Two persons were one. What hangs on the other's id stays there and is found through `mergedInto`; a person is told. */
  private async merge(tx: EntityManager, other: Id, id: Id): Promise<void> {
    await tx.query(CLOSE, [[other], this.clock.now()]);
    await tx.query(HAND_OVER, [other, id]);
    await tx.query('update register.relation set related_id = $2 where related_id = $1', [other, id]);
    await tx.query('delete from register.relation where person_id = $1', [other]);
    await tx.query('update register.person set merged_into = $2 where id = $1 or merged_into = $1', [other, id]);
    await this.alarms.raise(tx, 'register.two-were-one', id);
  }
}

/** Twelve digits that are a personal or coordination number. */
export const isNumber = (text: string): boolean => PersonalNumber.parse(text)?.digits === text;

/** The numbers of a post; what is no personal number, such as the birth time of somebody abroad, is left out. */
const numbersIn = ({ number, laterNumber, earlierNumbers, relations }: PopulationPost): string[] =>
  [number, laterNumber ?? [], ...earlierNumbers, relations.flatMap((relation) => relation.number ?? [])]
    .flat()
    .filter(isNumber);

import { AuditLog, authorise } from '@farled/infra';
import { type Actor, type CalendarDay, type Id, isProtected, type ProtectionStatus, Unavailable } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PersonRecords } from '../person-records';
import { PersonRegister } from '../person-register';
import { type Looked, type PersonCriteria, readCriteria } from './person-criteria';
import { amongSql, byIds, type FoundRow, forgiving, MOST_PAGES, PAGE, type SearchSql, searchSql } from './search-sql';
import { WholeRegister } from './whole-register';

/** One person found. Of a protected one nothing but that she is there, and her name for those who may. */
export interface PersonHit {
  readonly personId: Id;
  readonly protection: ProtectionStatus;
  readonly name: string | null;
  readonly birthDate: CalendarDay | null;
  readonly street: string | null;
  readonly city: string | null;
  readonly isDeregistered: boolean;
}

export interface PersonHits {
  readonly hits: readonly PersonHit[];
  /** There is another page. */
  readonly isMore: boolean;
  /** There are more than may be leafed through: ask more closely. */
  readonly isTooMany: boolean;
}

const SHOWN = ['name', 'birthDate', 'address'];

/** Finds persons of the replica for officers. A protected person is no hit, as if she were not there (OSL 22 kap. 1 §). */
@Injectable()
export class PersonSearch {
  constructor(
    private readonly source: DataSource,
    private readonly register: PersonRegister,
    private readonly records: PersonRecords,
    private readonly whole: WholeRegister,
    private readonly audit: AuditLog,
  ) {}

  /** A page of hits; throws `Unavailable` when nobody can say whether they are protected. Each hit is audited. */
  async search(actor: Actor, criteria: PersonCriteria, purpose: string): Promise<PersonHits> {
    authorise(actor, criteria.withProtected ? 'person.search-protected' : 'person.search');
    const looked = readCriteria(criteria);
    const withProtected = criteria.withProtected === true;
    const found = criteria.everywhere ? this.findEverywhere(looked, withProtected) : this.find(looked, withProtected);
    const [rows, isStale] = await Promise.all([found, this.register.staleness()]);
    const from = PAGE * (criteria.page ?? 0);
    const current = await this.confirmed(rows.slice(from, from + PAGE), isStale);
    const hits = current.filter(({ protection }) => withProtected || !isProtected(protection)).map(asHit);
    const reads = hits.map(({ personId, protection }) => ({
      ...{ actor, action: 'read', purpose, personId, fields: isProtected(protection) ? ['name'] : SHOWN },
    }));
    const search = {
      actor,
      action: 'search',
      purpose,
      fields: [...kindsOf(looked), ...(criteria.everywhere ? ['everywhere'] : [])],
    };
    await this.audit.recordAll(undefined, [search, ...reads]);
    const isMore = rows.length > from + PAGE && from + PAGE < MOST_PAGES * PAGE;
    return { hits, isMore, isTooMany: rows.length > MOST_PAGES * PAGE };
  }

  /** Those of some people who have this number or name. Somebody protected is found by her number alone. */
  async among(actor: Actor, people: readonly Id[], text: string, purpose: string): Promise<Id[]> {
    const looked = readCriteria({ text });
    const rows = await this.query(amongSql(looked, people));
    await this.audit.record(undefined, { actor, action: 'search', purpose, fields: kindsOf(looked) });
    return rows.map(({ id }) => id);
  }

  private async find(looked: Looked, withProtected: boolean): Promise<FoundRow[]> {
    const found = new Map<Id, FoundRow>();
    for (const search of searchSql(looked, withProtected)) {
      if (found.size > MOST_PAGES * PAGE) break;
      for (const row of await this.query(search)) found.set(row.id, row);
    }
    if (found.size > 0 || looked.words.length === 0) return [...found.values()];
    return this.query(forgiving(looked, withProtected));
  }

  private async findEverywhere(looked: Looked, withProtected: boolean): Promise<FoundRow[]> {
    return this.query(byIds(await this.whole.find(looked, withProtected), withProtected));
  }

  private query({ sql, values }: SearchSql): Promise<FoundRow[]> {
    return this.source.query(sql, [...values]);
  }

  /** What the replica does not know for today is asked for, all in one call: protection may have come since. */
  private async confirmed(rows: readonly FoundRow[], isStale: (row: FoundRow) => boolean): Promise<FoundRow[]> {
    if (!rows.some(isStale)) return [...rows];
    const current = await Promise.all(rows.map(async (row) => (isStale(row) ? this.records.current(row.id) : row)));
    // As if nobody were found would be a lie: it is the register that does not say.
    if (current.every(({ protection }) => protection === 'unknown')) throw new Unavailable('population-register');
    return current;
  }
}

function asHit({ id: personId, protection, name, birthDate, address, isDeregistered }: FoundRow): PersonHit {
  const open = { personId, protection, name, birthDate, isDeregistered };
  if (!isProtected(protection)) return { ...open, street: address?.street ?? null, city: address?.city ?? null };
  return { ...open, birthDate: null, street: null, city: null };
}

/** Which way was searched, for the audit log; never for what. */
const kindsOf = ({ numbers, words, street }: Looked): string[] => [
  ...(numbers.length > 0 ? ['personalNumber'] : []),
  ...(words.length > 0 ? ['name'] : []),
  ...(street ? ['street'] : []),
];

import type { CalendarDay, Id, ProtectionStatus } from '@farled/kernel';
import type { PostalAddress } from '../post/address';
import type { Looked } from './person-criteria';

/** A row that may be a hit. */
export interface FoundRow {
  readonly id: Id;
  readonly protection: ProtectionStatus;
  readonly name: string | null;
  readonly birthDate: CalendarDay | null;
  readonly address: PostalAddress | null;
  readonly isDeregistered: boolean;
  readonly sourceAt: Date | null;
  readonly isDelivered: boolean;
}

export interface SearchSql {
  readonly sql: string;
  readonly values: readonly unknown[];
}

export const PAGE = 20;
/** Whoever needs to leaf further should ask more closely. */
export const MOST_PAGES = 5;
/** As many candidates are sorted when the index does not give them in order; whoever finds more should ask more closely. */
const CANDIDATES = 500;
/** Sorts after every letter: U+FFFF has the highest weight (UTS 35, part 5). */
const LAST = '\uffff';

/** How a word of a name is written in a `tsquery`. */
const WHOLE = '';
const BEGUN = ':*';

const COLUMNS = `person.id, person.protection, person.name, to_char(person.birth_date, 'YYYY-MM-DD') as "birthDate",
  person.address, person.is_deregistered as "isDeregistered", person.source_at as "sourceAt",
  person.is_delivered as "isDelivered"`;
const shown = (withProtected: boolean) =>
  `person.merged_into is null${withProtected ? '' : ` and person.protection = 'none'`}`;

/** The queries that answer the criteria, in the order in which their hits are shown. */
export function searchSql(looked: Looked, withProtected: boolean): SearchSql[] {
  const visible = shown(withProtected);
  if (looked.numbers.length > 0) return [byNumber(looked, visible)];
  if (looked.words.length === 0) return [byStreet(looked, visible)];
  const begun = looked.words.length > 1 ? byPair(looked, visible) : byBeginning(looked, visible);
  // A word in the middle of a name is looked for where there is enough else to ask for.
  const isNarrow = looked.words.length > 1 || looked.street !== undefined;
  return isNarrow ? [...begun, byWords(looked, visible, WHOLE)] : begun;
}

/** Forgives å for a, and finds names in the middle by their beginning; slower, and asked when nothing else was found. */
export const forgiving = (looked: Looked, withProtected: boolean): SearchSql =>
  byWords(looked, shown(withProtected), BEGUN);

/** Persons that have been found some other way. */
export function byIds(ids: readonly Id[], withProtected: boolean): SearchSql {
  const sql = `select ${COLUMNS} from register.person where id = any($1) and ${shown(withProtected)}
    order by surname, given_name limit ${MOST_PAGES * PAGE + 1}`;
  return { sql, values: [ids] };
}

/** An old number finds the person, too. */
function byNumber({ numbers, street }: Looked, visible: string): SearchSql {
  const isWhole = numbers[0]?.length === 12;
  const sql = `select ${COLUMNS} from register.personal_number join register.person on person.id = person_id
    where number ${isWhole ? '= any($1)' : 'like $1'} and ${visible} and ($2::text is null or street_key like $2)
    order by number limit ${MOST_PAGES * PAGE + 1}`;
  return { sql, values: [isWhole ? numbers : `${numbers[0]}%`, street ? `${street}%` : null] };
}

/** The index is in Swedish order already; a range of it forgives case and accents, and keeps å, ä and ö. */
function byBeginning(looked: Looked, visible: string): SearchSql[] {
  const { name, street } = looked;
  const range = (column: string, then: string) => `select ${COLUMNS} from register.person
    where person.${column} >= $1 and person.${column} < $2 and ${visible} ${at(street, 3)}
    order by person.${column}, person.${then} limit ${MOST_PAGES * PAGE + 1}`;
  const values = [name, name + LAST, ...placed(street)];
  return [
    { sql: range('surname', 'given_name'), values },
    { sql: range('given_name', 'surname'), values },
  ];
}

/** Given name and surname, whichever stands first: the index finds these at once, and most people are asked for so. */
function byPair({ name, street }: Looked, visible: string): SearchSql[] {
  const [first, second, more] = name.split(' ');
  if (!first || !second || more !== undefined) return [];
  const sql = `select ${COLUMNS} from register.person
    where person.surname >= $1 and person.surname < $2 and person.given_name >= $3 and person.given_name < $4
      and ${visible} ${at(street, 5)}
    order by person.surname, person.given_name limit ${MOST_PAGES * PAGE + 1}`;
  const pair = (surname: string, given: string) => ({
    sql,
    values: [surname, surname + LAST, given, given + LAST, ...placed(street)],
  });
  return [pair(second, first), pair(first, second)];
}

/** The indexes of names end with the street, so that only those who live there are fetched. */
const at = (street: string | undefined, place: number): string => (street ? `and street_key like $${place}` : '');
const placed = (street: string | undefined): string[] => (street ? [`${street}%`] : []);

function byStreet({ street }: Looked, visible: string): SearchSql {
  const sql = `select ${COLUMNS} from register.person where street_key like $1 and ${visible}
    order by street_key limit ${MOST_PAGES * PAGE + 1}`;
  return { sql, values: [`${street}%`] };
}

/** Whole words are found at once; their beginnings take the index some ten thousand entries to put together. */
function byWords({ words, street }: Looked, visible: string, kind: typeof WHOLE | typeof BEGUN): SearchSql {
  const all = tsquery(words, kind);
  const sql = `select * from (select ${COLUMNS}, surname, given_name from register.person
      where name_words @@ $1::tsquery ${at(street, 2)} and ${visible} limit ${CANDIDATES}) as candidate
    order by surname, given_name limit ${MOST_PAGES * PAGE + 1}`;
  return { sql, values: [all, ...placed(street)] };
}

/** Those of some people who have one of the numbers, or whose name holds every word. */
export function amongSql({ numbers, words }: Looked, people: readonly Id[]): SearchSql {
  const sql = `select person.id from register.person where person.id = any($1) and (
      exists (select 1 from register.personal_number where person_id = person.id and number like any($2))
      or (person.protection = 'none' and name_words @@ $3::tsquery))`;
  return {
    sql,
    values: [people, numbers.map((number) => `${number}%`), words.length > 0 ? tsquery(words, BEGUN) : null],
  };
}

const tsquery = (words: readonly string[], kind: string): string =>
  words.map((word) => `'${word.replaceAll(/['\\]/g, '')}'${kind}`).join(' & ');

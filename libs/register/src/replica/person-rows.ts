import type { Id } from '@farled/kernel';
import type { PopulationPost } from '../post/population-post';
import { fold, wordsOf } from './search-words';

/** A post as a row of the table `person`, columns by their names in the database. */
export function personRow(id: Id, post: PopulationPost) {
  const { firstNames, middleName, surname, specialAddress, registeredAddress, deregistrationCode } = post;
  const address = specialAddress ?? registeredAddress;
  return {
    id,
    protection: post.protection,
    protection_kind: post.protectionKind,
    name: post.name,
    given_name: post.givenName,
    first_names: firstNames,
    middle_name: middleName,
    surname,
    address,
    registered_address: registeredAddress,
    special_address: specialAddress,
    foreign_address: post.foreignAddress,
    registration: post.registration,
    birth_date: post.birthDate,
    civil_status: post.civilStatus,
    civil_status_since: post.civilStatusSince,
    is_deregistered: deregistrationCode !== null,
    deregistration_code: deregistrationCode,
    deregistered_on: post.deregisteredOn,
    changed_at: post.changedAt,
    words: wordsOf(firstNames, middleName, surname).join(' '),
    street_key: address ? fold(`${address.street} ${address.city}`) : null,
  };
}

const TYPES: Readonly<Record<keyof ReturnType<typeof personRow>, string>> = {
  ...{ id: 'uuid', protection: 'text', protection_kind: 'text', name: 'text', given_name: 'text', first_names: 'text' },
  ...{ middle_name: 'text', surname: 'text', address: 'jsonb', registered_address: 'jsonb', special_address: 'jsonb' },
  ...{ foreign_address: 'jsonb', registration: 'jsonb', birth_date: 'date', civil_status: 'text' },
  ...{ civil_status_since: 'date', is_deregistered: 'boolean', deregistration_code: 'text', deregistered_on: 'date' },
  ...{ changed_at: 'timestamptz', words: 'text', street_key: 'text' },
};
const given = Object.keys(TYPES).filter((column) => column !== 'words');
const taken = [...given.filter((column) => column !== 'id'), 'name_words', 'source_at', 'is_delivered'];

/**
 * $1 the rows as one JSON text, $2 now, $3 whether the nightly deliveries speak of them. A full post replaces the person.
 * A delivery that is not newer than what is there changes nothing; what the register answers now is as good as the same.
 */
export const UPSERT_PERSONS = `
insert into register.person as known (${given.join(', ')}, name_words, source_at, is_delivered, created_at)
select ${given.map((column) => `new.${column}`).join(', ')},
  array_to_tsvector(string_to_array(new.words, ' ')), $2::timestamptz, $3::boolean, $2::timestamptz
from jsonb_to_recordset($1::jsonb) as new (${Object.entries(TYPES)
  .map(([column, type]) => `${column} ${type}`)
  .join(', ')})
on conflict (id) do update set ${taken.map((column) => `${column} = excluded.${column}`).join(', ')}
where known.changed_at is null or excluded.changed_at is null or excluded.changed_at > known.changed_at
  or (not $3::boolean and excluded.changed_at = known.changed_at)
returning known.id`;

import type { Id } from '@farled/kernel';
import type { PopulationPost } from '../post/population-post';
import type { KnownNumbers } from './number-links';

/** The relations of a post as rows of the table `relation`. */
export const relationRows = (id: Id, post: PopulationPost, known: KnownNumbers) =>
  post.relations.map(({ kind, number, from, until, isOver, name, birthDate }, position) => ({
    ...{ person_id: id, position, kind, related_id: (number && known.get(number)) ?? null },
    // The name of a registered person is in her own post, with her own protection.
    ...{ since: from, until, is_over: isOver, name: number ? null : name, birth_date: birthDate },
  }));

export const WRITE_RELATIONS = `insert into register.relation
  select * from jsonb_to_recordset($1::jsonb) as new (person_id uuid, position integer, kind text, related_id uuid,
    since date, until date, is_over boolean, name text, birth_date date)`;

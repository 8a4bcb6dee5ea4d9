import { CLOCK } from '@farled/infra';
import type { Clock, Id } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PopulationPost } from '../post/population-post';
import { isNumber, type KnownNumbers, NumberLinks, type Resolved } from './number-links';
import { personRow, UPSERT_PERSONS } from './person-rows';
import { relationRows, WRITE_RELATIONS } from './relation-rows';

/** Where posts come from: the register's answer to a question, or a file of it. */
export type PostSource = 'look-up' | 'file';

const RAISE = `update register.person known
  set protection = new.protection, protection_kind = new.kind, source_at = greatest(known.source_at, $2)
  from jsonb_to_recordset($1::jsonb) as new (number text, protection text, kind text, changed_at timestamptz)
  join register.personal_number on personal_number.number = new.number
  where known.id = personal_number.person_id and known.protection is distinct from 'protected'
    and (known.changed_at is null or new.changed_at is null or new.changed_at > known.changed_at)`;
const NOW_DELIVERED = 'update register.person set is_delivered = true where id = any($1::uuid[]) and not is_delivered';

/** Writes posts into the replica, some hundred at a time, in the transaction of whoever took them in. */
@Injectable()
export class PostWriter {
  constructor(
    private readonly links: NumberLinks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Marks those of the posts that are protected, or may be. Opens nobody: that takes her whole post. How many it marked. */
  async raiseProtection(tx: EntityManager, posts: readonly PopulationPost[]): Promise<number> {
    const marked = posts.filter(({ protection }) => protection !== 'none');
    if (marked.length === 0) return 0;
    const rows = marked.map(({ number, protection, protectionKind, changedAt }) => ({
      ...{ number, protection, kind: protectionKind, changed_at: changedAt },
    }));
    const [, raised]: [unknown, number] = await tx.query(RAISE, [JSON.stringify(rows), this.clock.now()]);
    return raised;
  }

  /** Takes in whole posts; returns how many persons they changed. */
  async write(tx: EntityManager, posts: readonly PopulationPost[], source: PostSource): Promise<number> {
    const newest = newestOf(posts);
    const resolved = await this.links.resolve(tx, newest);
    const { known } = resolved;
    const full = newest.filter(({ laterNumber }) => laterNumber === null);
    const idOf = ({ number }: PopulationPost) => known.get(number) as Id;
    const now = this.clock.now();
    const isFile = source === 'file';
    const rows = JSON.stringify(full.map((post) => personRow(idOf(post), post)));
    const changed: { id: Id }[] = await tx.query(UPSERT_PERSONS, [rows, now, isFile]);
    await this.links.add(tx, resolved);
    if (isFile && changed.length < full.length) await tx.query(NOW_DELIVERED, [full.map(idOf)]);
    const ids = new Set(changed.map(({ id }) => id));
    const written = full.filter((post) => ids.has(idOf(post)));
    await this.forgetRelations(tx, written, resolved);
    await this.writeRelations(tx, written, known);
    return changed.length;
  }

  /** The relations of those who were known before; who is new has none. */
  private async forgetRelations(tx: EntityManager, posts: readonly PopulationPost[], { known, added }: Resolved) {
    const isNew = new Set(added);
    const ids = posts.flatMap(({ number }) => (isNew.has(number) ? [] : (known.get(number) ?? [])));
    if (ids.length > 0) await tx.query('delete from register.relation where person_id = any($1::uuid[])', [ids]);
  }

  private async writeRelations(tx: EntityManager, posts: readonly PopulationPost[], known: KnownNumbers) {
    const rows = posts.flatMap((post) => relationRows(known.get(post.number) as Id, post, known));
    if (rows.length > 0) await tx.query(WRITE_RELATIONS, [JSON.stringify(rows)]);
  }
}

/** The newest post of each number; of two with the same time the later one in the file. */
function newestOf(posts: readonly PopulationPost[]): PopulationPost[] {
  const newest = new Map<string, PopulationPost>();
  for (const post of posts.filter(({ number }) => isNumber(number))) {
    const other = newest.get(post.number);
    if (!other || (other.changedAt ?? '') <= (post.changedAt ?? '')) newest.set(post.number, post);
  }
  return [...newest.values()];
}

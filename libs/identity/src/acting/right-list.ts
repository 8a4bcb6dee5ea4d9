import { CLOCK } from '@farled/infra';
import { type Clock, type Id, isId, legalDay, Rejected } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { ActingRight } from './acting-right.entity';
import type { NewRight } from './kept-rights';

/** `current`: holds today, or will. `over`: has ended, by hand or by its last day. */
export const RIGHT_STATES = ['all', 'current', 'over'] as const;
export type RightState = (typeof RIGHT_STATES)[number];

interface RightQuery {
  readonly kind: NewRight['kind'];
  readonly state: RightState;
  readonly origin?: NewRight['origin'];
  /** Those who have or gave the right; left out, everybody. */
  readonly people?: readonly Id[];
  /** What the source calls it; found beside the people. */
  readonly reference?: string;
  /** Where the list goes on. */
  readonly after?: string;
  readonly limit: number;
}

/** A right that the municipality has written down itself; such a right always has a first day. */
export type KeptRight = ActingRight & Pick<NewRight, 'origin' | 'startsOn'>;

export interface RightPage {
  readonly rights: readonly KeptRight[];
  readonly next: Id | null;
}

const OVER = '(one.endedAt is not null or one.endsOn < :today)';

/** Lists of the rights that the municipality keeps itself, newest first, for those who keep them. */
@Injectable()
export class RightList {
  constructor(
    private readonly source: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Everybody who has or gave a right of a kind. */
  async people(kind: RightQuery['kind']): Promise<Id[]> {
    const rows = await this.source.query<{ id: Id }[]>(
      `select holder_id as id from identity.acting_right where kind = $1
       union select party_id from identity.acting_right where kind = $1 and party_kind = 'person'`,
      [kind],
    );
    return rows.map(({ id }) => id);
  }

  async page(query: RightQuery): Promise<RightPage> {
    const { after, limit } = query;
    if (after !== undefined && !isId(after)) throw new Rejected('cursor.invalid', 'malformed');
    const rows = this.matching(query).orderBy('one.id', 'DESC');
    const found = (await rows.take(limit + 1).getMany()) as KeptRight[];
    const rights = found.slice(0, limit);
    return { rights, next: found.length > limit ? (rights.at(-1)?.id ?? null) : null };
  }

  private matching({ kind, state, origin, people, reference, after }: RightQuery): SelectQueryBuilder<ActingRight> {
    const rows = this.source.manager.createQueryBuilder(ActingRight, 'one').where('one.kind = :kind', { kind });
    const today = legalDay(this.clock.now());
    if (origin) rows.andWhere('one.origin = :origin', { origin });
    if (state !== 'all') rows.andWhere(state === 'over' ? OVER : `not coalesce(${OVER}, false)`, { today });
    if (after) rows.andWhere('one.id < :after', { after });
    if (people) {
      const own = 'one.holderId = any(:people) or one.partyId = any(:people)';
      rows.andWhere(`(${own} or one.reference = :reference)`, { people, reference: reference || null });
    }
    return rows;
  }
}

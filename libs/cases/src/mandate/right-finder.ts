import { type NewRight, RightList, type RightPage } from '@farled/identity';
import type { Actor } from '@farled/kernel';
import { PersonSearch } from '@farled/register';
import { Injectable } from '@nestjs/common';
import type { RightSearchDto } from './right-search.dto';

interface Wanted {
  readonly kind: 'trustee' | 'power-of-attorney';
  /** Those that are listed when nobody is looked for. */
  readonly origin?: NewRight['origin'];
}

/** Lists kept rights page by page, all or those of somebody. */
@Injectable()
export class RightFinder {
  constructor(
    private readonly list: RightList,
    private readonly persons: PersonSearch,
  ) {}

  async find(actor: Actor, { kind, origin }: Wanted, search: RightSearchDto): Promise<RightPage> {
    const { state, limit, after } = search;
    const text = search.text?.trim();
    const page = { kind, state, limit, after };
    if (!text) return this.list.page({ ...page, origin });
    const people = await this.persons.among(actor, await this.list.people(kind), text, kind);
    return this.list.page({ ...page, people, reference: text });
  }
}

import { CLOCK } from '@farled/infra';
import { type Clock, type Id, platform } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Membership } from './membership.entity';
import { UnitHistory } from './unit-history';

const FIND = `select id from identity.unit where closed_at is null
  and (code = any($1) or lower(code) = any($2) or lower(name) = any($2))`;

/** Memberships by what an identity provider says. Those by hand are left alone. */
@Injectable()
export class ClaimedUnits {
  constructor(
    private readonly history: UnitHistory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** From now on she belongs, by claim, to the units of these codes, and of these words that are a code or a name. */
  async set(tx: EntityManager, staffId: Id, codes: readonly string[], words: readonly string[]): Promise<void> {
    const folded = words.map((word) => word.normalize('NFC').toLowerCase());
    const found = await tx.query<{ id: Id }[]>(FIND, [codes, folded]);
    const wanted = new Set(found.map(({ id }) => id));
    const had = new Set((await tx.findBy(Membership, { staffId, source: 'claim' })).map(({ unitId }) => unitId));
    for (const unitId of had) if (!wanted.has(unitId)) await this.change(tx, { unitId, staffId }, 'member-removed');
    for (const unitId of wanted) if (!had.has(unitId)) await this.change(tx, { unitId, staffId }, 'member-added');
  }

  private async change(
    tx: EntityManager,
    { unitId, staffId }: { unitId: Id; staffId: Id },
    code: 'member-added' | 'member-removed',
  ): Promise<void> {
    const row = { unitId, staffId, source: 'claim' as const };
    if (code === 'member-removed') await tx.delete(Membership, row);
    else await tx.insert(Membership, { ...row, since: this.clock.now() });
    await this.history.add(tx, platform('staff-login'), { unitId, code, params: { staffId } });
  }
}

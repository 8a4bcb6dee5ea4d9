import { createHash } from 'node:crypto';
import { type Actor, actorId, type Clock, type Id, Rejected } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CLOCK } from '../clock/clock';
import { type LimitedKind, LimitsConfig } from './limits.config';

const MINUTE = 60_000;
const COUNT = `insert into infra.rate_count as known (key, minute, calls) values ($1, $2, 1)
  on conflict (key, minute) do update set calls = known.calls + 1 returning calls`;

/**
 * Counts in the database, so that all processes of the API count together. The table is unlogged: after a crash the
 * counting begins anew, and a call costs no write-ahead log.
 */
@Injectable()
export class RateLimits {
  constructor(
    private readonly source: DataSource,
    private readonly config: LimitsConfig,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Counts one call; rejects it when the person or her network address has made too many this minute. */
  async count(kind: LimitedKind, actor: Actor, address: string): Promise<void> {
    const most = this.config.of(kind);
    const isKnown = actor.kind !== 'nobody';
    if (isKnown) await this.countOne(`${kind} ${actorId(actor)}`, most.person);
    await this.countOne(`${kind} ${address}`, isKnown ? most.address : Math.min(most.address, most.person));
  }

  /** Counts one call of an app by one resident's leave, whatever route it is. */
  async countApp(grantId: Id): Promise<void> {
    await this.countOne(`app ${grantId}`, this.config.appCallsPerMinute);
  }

  /** Nothing is remembered for longer than the minute it counts in. */
  async tidy(): Promise<void> {
    await this.source.query('delete from infra.rate_count where minute < $1', [this.minute() - 1]);
  }

  private async countOne(key: string, most: number): Promise<void> {
    const minute = this.minute();
    const rows: { calls: number }[] = await this.source.query(COUNT, [hash(key), minute]);
    if ((rows[0]?.calls ?? 0) <= most) return;
    const seconds = Math.max(1, Math.ceil(((minute + 1) * MINUTE - this.clock.now().getTime()) / 1000));
    throw new Rejected('too-many', 'too-many', { seconds });
  }

  private minute(): number {
    return Math.floor(this.clock.now().getTime() / MINUTE);
  }
}

const hash = (key: string): string => createHash('sha256').update(key).digest('hex');

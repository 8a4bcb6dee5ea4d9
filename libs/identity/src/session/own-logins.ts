import { AuditLog, authorise, CLOCK } from '@farled/infra';
import { type Actor, actorId, type Clock, type Id, isId, Rejected } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AppGrants } from '../apps/app-grants';
import type { Device } from './device';

interface LoginRow {
  readonly id: Id;
  readonly device: Device | null;
  readonly login_at: Date;
  readonly seen_at: Date;
}

const OPEN = `select login_id as id, data->'device' as device, login_at, seen_at from identity.session
  where owner = $1 and expires_at > $2 order by seen_at desc limit 100`;

/** The places where one is logged in: to see them, and to log out there. */
@Injectable()
export class OwnLogins {
  constructor(
    private readonly source: DataSource,
    private readonly audit: AuditLog,
    private readonly apps: AppGrants,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(actor: Actor, current: Id | undefined) {
    authorise(actor, 'session.use');
    const rows = await this.source.query<LoginRow[]>(OPEN, [actorId(actor), this.clock.now()]);
    const items = rows.map(({ id, device, login_at, seen_at }) => ({
      id,
      device: device ?? { browser: 'other', system: 'other' },
      loginAt: login_at.toISOString(),
      seenAt: seen_at.toISOString(),
      isCurrent: id === current,
    }));
    return { items };
  }

  /** Ends one login; one that is not there, or is another person's, answers "not found". */
  async end(actor: Actor, id: Id): Promise<void> {
    authorise(actor, 'session.use');
    if (!isId(id) || (await this.remove(actor, 'and login_id = $2', [id])) === 0)
      throw new Rejected('not-found', 'not-found');
    await this.note(actor, 'logout.one');
  }

  /** Ends every login of the person at once, this one with them, and what she has allowed apps. */
  async endAll(actor: Actor): Promise<void> {
    authorise(actor, 'session.use');
    await this.remove(actor, '', []);
    if (actor.kind === 'resident') await this.apps.end(actor.personId);
    await this.note(actor, 'logout.everywhere');
  }

  private async remove(actor: Actor, condition: string, values: unknown[]): Promise<number> {
    const sql = `delete from identity.session where owner = $1 ${condition}`;
    const [, count] = await this.source.query<[unknown, number]>(sql, [actorId(actor), ...values]);
    return count;
  }

  private note(actor: Actor, action: string): Promise<void> {
    const personId = actor.kind === 'resident' ? actor.personId : undefined;
    return this.audit.record(undefined, { actor, action, purpose: 'session', personId });
  }
}

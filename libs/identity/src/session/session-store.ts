import { createHash } from 'node:crypto';
import { CLOCK } from '@farled/infra';
import type { Clock } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { type SessionData, Store } from 'express-session';
import { DataSource } from 'typeorm';
import { SessionConfig } from './session.config';

const ANONYMOUS_MS = 3_600_000;
type Done = (error?: unknown) => void;

/** Sessions in PostgreSQL, under the SHA-256 of their id: a copy of the database opens no session. */
@Injectable()
export class SessionStore extends Store {
  constructor(
    private readonly source: DataSource,
    private readonly config: SessionConfig,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super();
  }

  override get(id: string, done: (error: unknown, session?: SessionData | null) => void): void {
    const query = 'select data from identity.session where id_hash = $1 and expires_at > $2';
    this.source.query<{ data: SessionData }[]>(query, [hash(id), this.clock.now()]).then(
      (rows) => done(null, rows[0]?.data ?? null),
      (error: unknown) => done(error),
    );
  }

  override set(id: string, session: SessionData, done: Done = () => undefined): void {
    const query = `insert into identity.session (id_hash, data, expires_at) values ($1, $2, $3)
      on conflict (id_hash) do update set data = excluded.data, expires_at = excluded.expires_at`;
    this.source.query(query, [hash(id), JSON.stringify(session), this.expiry(session)]).then(() => done(), done);
  }

  override destroy(id: string, done: Done = () => undefined): void {
    this.source.query('delete from identity.session where id_hash = $1', [hash(id)]).then(() => done(), done);
  }

  async removeExpired(): Promise<void> {
    await this.source.query('delete from identity.session where expires_at <= $1', [this.clock.now()]);
  }

  /** Only the absolute limit: the idle one moves with each click and is checked when the session is used. */
  private expiry({ loginAt }: SessionData): Date {
    return new Date(loginAt ? loginAt + this.config.absoluteMs : this.clock.now().getTime() + ANONYMOUS_MS);
  }
}

const hash = (id: string): string => createHash('sha256').update(id).digest('hex');

import { createHash } from 'node:crypto';
import { CLOCK } from '@farled/infra';
import type { Clock } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { type SessionData, Store } from 'express-session';
import { DataSource } from 'typeorm';
import { SessionConfig } from './session.config';
import { ownerOf } from './session-owner';

const ANONYMOUS_MS = 3_600_000;
const COLUMNS = 'data = $2, expires_at = $3, login_id = $4, owner = $5, login_at = $6, seen_at = $7';
const INSERT = `insert into identity.session (id_hash, data, expires_at, login_id, owner, login_at, seen_at)
  values ($1, $2, $3, $4, $5, $6, $7) on conflict (id_hash) do update set ${COLUMNS}`;
const UPDATE = `update identity.session set ${COLUMNS} where id_hash = $1`;

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

  /** A session that was ended while a request of it was under way stays ended: only a new one makes a row. */
  override set(id: string, session: SessionData, done: Done = () => undefined): void {
    const query = session.isStored ? UPDATE : INSERT;
    session.isStored = true;
    const { login, loginId = null, loginAt, activeAt } = session;
    const values = [hash(id), JSON.stringify(session), this.expiry(session)];
    const known = [loginId, login ? ownerOf(login) : null, instant(loginAt), instant(activeAt)];
    this.source.query(query, [...values, ...known]).then(() => done(), done);
  }

  override destroy(id: string, done: Done = () => undefined): void {
    this.source.query('delete from identity.session where id_hash = $1', [hash(id)]).then(() => done(), done);
  }

  async removeExpired(): Promise<void> {
    await this.source.query('delete from identity.session where expires_at <= $1', [this.clock.now()]);
  }

  /** The nearer of both limits: an abandoned session is gone from the table too. */
  private expiry({ login, loginAt = 0, activeAt = 0 }: SessionData): Date {
    if (!login) return new Date(this.clock.now().getTime() + ANONYMOUS_MS);
    const { idleMs, absoluteMs } = this.config.limits(login.kind);
    return new Date(Math.min(activeAt + idleMs, loginAt + absoluteMs));
  }
}

const hash = (id: string): string => createHash('sha256').update(id).digest('hex');
const instant = (time: number | undefined): Date | null => (time ? new Date(time) : null);

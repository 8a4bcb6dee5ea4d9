import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { CLOCK } from '@farled/infra';
import { type Actor, type Clock, nobody } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { SessionConfig } from './session.config';
import type { Login } from './session-data';

/** The page asks for its session in the background to warn in time; that is no activity of the person. */
const WATCHES = /^\/api\/session(\?|$)/;
/** Activity is written down at most this often. */
const ACTIVITY_STEP_MS = 60_000;

/** What may be told about a session to the one who has it. */
export interface SessionState {
  readonly csrfToken: string;
  readonly login?: Login;
  readonly idleExpiresAt?: Date;
  readonly absoluteExpiresAt?: Date;
}

/** Begins, keeps alive and ends sessions. */
@Injectable()
export class Sessions {
  constructor(
    private readonly config: SessionConfig,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Who acts in this session; nobody once one of its limits is passed. Whoever does something stays logged in. */
  actor(request: Request): Actor {
    const { session } = request;
    if (!session?.login) return nobody;
    const now = this.clock.now().getTime();
    const { activeAt = 0, loginAt = 0 } = session;
    if (now >= activeAt + this.config.idleMs || now >= loginAt + this.config.absoluteMs) {
      this.forget(request);
      return nobody;
    }
    const isActivity = !WATCHES.test(request.originalUrl) && now - activeAt >= ACTIVITY_STEP_MS;
    if (isActivity) session.activeAt = now;
    return session.login;
  }

  /** Logs in under a new session id, so that an id planted before the login is worth nothing after it. */
  async begin(request: Request, login: Login): Promise<void> {
    await promisify(request.session.regenerate.bind(request.session))();
    const now = this.clock.now().getTime();
    Object.assign(request.session, { csrfToken: newToken(), login, loginAt: now, activeAt: now });
    await promisify(request.session.save.bind(request.session))();
  }

  /** Changes for whom the person acts, under a new session id; the session's absolute limit stays. */
  async change(request: Request, login: Login): Promise<void> {
    const { loginAt } = request.session;
    await this.begin(request, login);
    Object.assign(request.session, { loginAt });
    await promisify(request.session.save.bind(request.session))();
  }

  extend(request: Request): void {
    request.session.activeAt = this.clock.now().getTime();
  }

  async end(request: Request): Promise<void> {
    await promisify(request.session.destroy.bind(request.session))();
  }

  state(request: Request): SessionState {
    const { session } = request;
    session.csrfToken ??= newToken();
    const { csrfToken, login, loginAt = 0, activeAt = 0 } = session;
    if (!login) return { csrfToken };
    const idleExpiresAt = new Date(activeAt + this.config.idleMs);
    return { csrfToken, login, idleExpiresAt, absoluteExpiresAt: new Date(loginAt + this.config.absoluteMs) };
  }

  private forget(request: Request): void {
    const { session } = request;
    delete session.login;
    delete session.loginAt;
    delete session.activeAt;
    session.csrfToken = newToken();
  }
}

const newToken = (): string => randomBytes(32).toString('base64url');

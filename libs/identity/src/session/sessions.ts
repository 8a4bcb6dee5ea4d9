import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { CLOCK } from '@farled/infra';
import { type Actor, type Clock, newId, nobody } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { SessionData } from 'express-session';
import { deviceOf } from './device';
import { SessionConfig } from './session.config';
import type { Login } from './session-data';

/** The page asks for its session in the background to warn in time; that is no activity of the person. */
const WATCHES = /^\/api\/session(\?|$)/;
/** A page that asks again by itself, so that what it shows is fresh, says so. */
const BACKGROUND = 'x-background';
/** Activity is written down at most this often: a session ends at most so much sooner than its page believes. */
const ACTIVITY_STEP_MS = 15_000;

/** When a session ends. */
export interface SessionEnd {
  readonly idleExpiresAt: Date;
  readonly absoluteExpiresAt: Date;
  /** So long before the end the page warns. */
  readonly warningSeconds: number;
}

/** What may be told about a session to the one who has it; nothing ends while nobody is logged in. */
export type SessionState = { readonly csrfToken: string } & (
  | { readonly login?: undefined }
  | ({ readonly login: Login } & SessionEnd)
);

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
    const { idle, absolute } = this.ends(session);
    if (now >= idle || now >= absolute) {
      this.forget(request);
      return nobody;
    }
    const isByItself = WATCHES.test(request.originalUrl) || request.get(BACKGROUND) !== undefined;
    if (!isByItself && now - (session.activeAt ?? 0) >= ACTIVITY_STEP_MS) session.activeAt = now;
    return session.login;
  }

  /** Logs in under a new session id, so that an id planted before the login is worth nothing after it. */
  async begin(request: Request, login: Login): Promise<void> {
    const now = this.clock.now().getTime();
    const device = deviceOf(request.get('user-agent'));
    await this.renew(request, { login, loginId: newId(), loginAt: now, activeAt: now, device });
  }

  /**
   * Goes on under a new session id and a new token when what the session may do changes: another role, another person
   * to act for. The limits count from the login as before.
   */
  async change(request: Request, login: Login): Promise<void> {
    const { loginId, loginAt, activeAt, device } = request.session;
    await this.renew(request, { login, loginId, loginAt, activeAt, device });
  }

  extend({ session }: Request): SessionEnd {
    session.activeAt = this.clock.now().getTime();
    return this.endOf(session);
  }

  async end(request: Request): Promise<void> {
    await promisify(request.session.destroy.bind(request.session))();
  }

  state(request: Request): SessionState {
    const { session } = request;
    session.csrfToken ??= newToken();
    const { csrfToken, login } = session;
    if (!login) return { csrfToken };
    return { csrfToken, login, ...this.endOf(session) };
  }

  private endOf(session: Partial<SessionData>): SessionEnd {
    const { idle, absolute } = this.ends(session);
    const { warningSeconds } = this.config;
    return { idleExpiresAt: new Date(idle), absoluteExpiresAt: new Date(absolute), warningSeconds };
  }

  private async renew(request: Request, data: Partial<SessionData>): Promise<void> {
    await promisify(request.session.regenerate.bind(request.session))();
    Object.assign(request.session, { ...data, csrfToken: newToken() });
    await promisify(request.session.save.bind(request.session))();
  }

  private ends({ login, loginAt = 0, activeAt = 0 }: Partial<SessionData>): { idle: number; absolute: number } {
    const { idleMs, absoluteMs } = this.config.limits(login?.kind ?? 'resident');
    return { idle: activeAt + idleMs, absolute: loginAt + absoluteMs };
  }

  /** Leaves nobody logged in, in the session that goes on. */
  forget(request: Request): void {
    const { session } = request;
    for (const key of ['login', 'loginId', 'loginAt', 'activeAt', 'device'] as const) delete session[key];
    session.csrfToken = newToken();
  }
}

const newToken = (): string => randomBytes(32).toString('base64url');

import { HttpConfig, setActor } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import session from 'express-session';
import { ActingCheck } from '../acting/acting-check';
import { StaffStanding } from '../staff/login-session/staff-standing';
import { SessionConfig } from './session.config';
import { SessionCookie } from './session-cookie';
import { SessionStore } from './session-store';
import { Sessions } from './sessions';

/** Reads the session of each API request, and says who acts in it. */
@Injectable()
export class SessionMiddleware implements NestMiddleware {
  private readonly read: RequestHandler;

  constructor(
    private readonly sessions: Sessions,
    private readonly acting: ActingCheck,
    private readonly staff: StaffStanding,
    private readonly http: HttpConfig,
    { secret }: SessionConfig,
    store: SessionStore,
    { name, options }: SessionCookie,
  ) {
    this.read = session({
      name,
      secret,
      store,
      resave: false,
      saveUninitialized: false,
      rolling: false,
      cookie: options,
    });
  }

  use(request: Request, response: Response, next: NextFunction): void {
    // Whoever ends TLS stands in front of us; express-session would give no Secure cookie over the inner, plain hop.
    if (this.http.isSecure) Object.defineProperty(request, 'secure', { value: true });
    this.read(request, response, (error?: unknown) => {
      if (error) return next(error);
      this.actor(request).then((actor) => {
        setActor(request, actor);
        next();
      }, next);
    });
  }

  private async actor(request: Request): Promise<Actor> {
    const actor = await this.acting.of(this.sessions.actor(request), request);
    const now = await this.staff.of(actor, request.session?.login);
    if (actor.kind === 'staff' && now.kind === 'nobody') this.sessions.forget(request);
    return now;
  }
}

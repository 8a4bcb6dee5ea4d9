import { HttpConfig, setActor } from '@farled/infra';
import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import session from 'express-session';
import { ActingCheck } from '../acting/acting-check';
import { SessionConfig } from './session.config';
import { SessionStore } from './session-store';
import { Sessions } from './sessions';

export const SESSION_COOKIE = 'farled';

/** Reads the session of each API request, and says who acts in it. */
@Injectable()
export class SessionMiddleware implements NestMiddleware {
  private readonly read: RequestHandler;

  constructor(
    private readonly sessions: Sessions,
    private readonly acting: ActingCheck,
    http: HttpConfig,
    { secret }: SessionConfig,
    store: SessionStore,
  ) {
    this.read = session({
      name: SESSION_COOKIE,
      secret,
      store,
      resave: false,
      saveUninitialized: false,
      rolling: false,
      cookie: { httpOnly: true, sameSite: 'lax', secure: http.isSecure ? 'auto' : false, path: '/' },
    });
  }

  use(request: Request, response: Response, next: NextFunction): void {
    this.read(request, response, (error?: unknown) => {
      if (error) return next(error);
      this.acting.of(this.sessions.actor(request), request).then((actor) => {
        setActor(request, actor);
        next();
      }, next);
    });
  }
}

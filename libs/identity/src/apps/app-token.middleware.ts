import { setActor } from '@farled/infra';
import { Rejected } from '@farled/kernel';
import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { SessionCookie } from '../session/session-cookie';
import { AppGrants } from './app-grants';

const BEARER = /^Bearer +([\w~+/.-]{1,512}=*)$/i;

/** Says who acts in a request that an app makes with its access token (RFC 6750, section 2.1). */
@Injectable()
export class AppTokenMiddleware implements NestMiddleware {
  constructor(
    private readonly grants: AppGrants,
    private readonly cookie: SessionCookie,
  ) {}

  use(request: Request, response: Response, next: NextFunction): void {
    const given = request.get('authorization');
    if (given && /^bearer\b/i.test(given)) this.bind(given, request, response).then(() => next(), next);
    else next();
  }

  private async bind(given: string, request: Request, response: Response): Promise<void> {
    // A session and a token in one request would leave it open which of them allows it.
    if (request.get('cookie')?.includes(`${this.cookie.name}=`)) throw new Rejected('app.two-proofs', 'malformed');
    const [, token] = BEARER.exec(given) ?? [];
    const actor = token ? await this.grants.actorOf(token) : undefined;
    if (!actor) {
      response.setHeader('WWW-Authenticate', 'Bearer error="invalid_token"');
      throw new Rejected('app.token', 'unauthenticated');
    }
    setActor(request, actor);
  }
}

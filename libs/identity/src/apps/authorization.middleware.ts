import { RateLimits } from '@farled/infra';
import { nobody } from '@farled/kernel';
import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { AuthorizationServer } from './authorization-server';
import { ROUTES } from './server-settings';

export const METADATA_PATH = '.well-known/oauth-authorization-server';
const OURS = new Set<string>(Object.values(ROUTES));

/** Leads the addresses of OAuth to the authorization server, as often as a network address may begin a login. */
@Injectable()
export class AuthorizationMiddleware implements NestMiddleware {
  constructor(
    private readonly server: AuthorizationServer,
    private readonly limits: RateLimits,
  ) {}

  use(request: Request, response: Response, next: NextFunction): void {
    const [path = ''] = request.originalUrl.split('?');
    if (path === `/${METADATA_PATH}`) response.json(this.server.metadata);
    else if (OURS.has(path) || path.startsWith(`${ROUTES.authorization}/`)) this.answer(request, response).catch(next);
    else next();
  }

  private async answer(request: Request, response: Response): Promise<void> {
    await this.limits.count('app', nobody, request.ip ?? 'unknown');
    this.server.handle(request, response);
  }
}

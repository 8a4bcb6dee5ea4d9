import { timingSafeEqual } from 'node:crypto';
import { Rejected } from '@farled/kernel';
import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { isThroughApp } from '../access/app-access';
import { actorOf } from '../access/current-actor';
import { HttpConfig } from './http.config';

export const CSRF_HEADER = 'x-csrf-token';
export const WITHOUT_CSRF = 'farled:without-csrf';
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
/** `none`: typed or bookmarked by the person herself, which for an unsafe method no page can cause. */
const OWN_SITES = new Set(['same-origin', 'none']);

type SessionRequest = Request & { session?: { csrfToken?: string } };

/** A route that another site's page or machine posts to; it must be protected by what it receives, such as a signature. */
export const WithoutCsrf = () => SetMetadata(WITHOUT_CSRF, true);

/**
 * Each unsafe request comes from our own pages by what the browser says of it (Fetch Metadata, Origin), and one of a
 * cookie session shows the session's token, which only our own pages can read. docs/decisions/0019.
 */
@Injectable()
export class CsrfGuard implements CanActivate {
  private readonly origin: string;

  constructor(
    private readonly reflector: Reflector,
    { publicUrl }: HttpConfig,
  ) {
    this.origin = new URL(publicUrl).origin;
  }

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<SessionRequest>();
    if (SAFE.has(request.method)) return true;
    if (this.reflector.get<boolean | undefined>(WITHOUT_CSRF, context.getHandler())) return true;
    // A token that an app sends by itself is no authority that a foreign page could borrow.
    if (isThroughApp(actorOf(request))) return true;
    if (!this.isFromOurPages(request)) throw new Rejected('foreign-site', 'forbidden');
    const expected = request.session?.csrfToken;
    // Without a session the browser adds no authority of its own that a foreign page could borrow.
    if (expected !== undefined && !isSame(request.get(CSRF_HEADER) ?? '', expected))
      throw new Rejected('csrf', 'forbidden');
    return true;
  }

  /** Every browser of today sends Sec-Fetch-Site over https, and Origin with an unsafe method always. */
  private isFromOurPages(request: Request): boolean {
    const site = request.get('sec-fetch-site');
    if (site !== undefined) return OWN_SITES.has(site);
    const origin = request.get('origin');
    return origin === undefined || origin === this.origin || origin === `${request.protocol}://${request.get('host')}`;
  }
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

import { timingSafeEqual } from 'node:crypto';
import { Rejected } from '@farled/kernel';
import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';

export const CSRF_HEADER = 'x-csrf-token';
const WITHOUT_CSRF = 'farled:without-csrf';
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A route that another site's page posts to, such as the SAML answer; it must be protected by what it receives. */
export const WithoutCsrf = () => SetMetadata(WITHOUT_CSRF, true);

/** Each unsafe request of a cookie session shows the session's token, which only our own pages can read. */
@Injectable()
export class CsrfGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request & { session?: { csrfToken?: string } }>();
    const expected = request.session?.csrfToken;
    if (SAFE.has(request.method) || expected === undefined) return true;
    if (this.reflector.get<boolean | undefined>(WITHOUT_CSRF, context.getHandler())) return true;
    if (!isSame(request.get(CSRF_HEADER) ?? '', expected)) throw new Rejected('csrf', 'forbidden');
    return true;
  }
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

import { HttpConfig } from '@farled/infra';
import { Injectable } from '@nestjs/common';
import type { CookieOptions, Request, Response } from 'express';
import type { SamlRequest } from './saml-request.entity';
import { type BegunRequest, SamlRequests, type WaitingRequest } from './saml-requests';

const PATH = '/api/eid';

/** Binds requests to the browser that made them; each has a cookie of its own, so that two tabs do not disturb each other. */
@Injectable()
export class EidCookies {
  constructor(
    private readonly http: HttpConfig,
    private readonly requests: SamlRequests,
  ) {}

  set(response: Response, { request, browserSecret }: BegunRequest): void {
    response.cookie(nameOf(request), browserSecret, { ...this.options(), maxAge: 600_000 });
  }

  /** The request that the answer in the form belongs to, with this browser's secret for it; the cookie is used up. */
  async take(request: Request, response: Response): Promise<WaitingRequest | undefined> {
    const { RelayState: relayState } = (request.body ?? {}) as { RelayState?: unknown };
    const waiting = typeof relayState === 'string' ? await this.requests.waiting(relayState) : null;
    if (!waiting) return undefined;
    response.clearCookie(nameOf(waiting), this.options());
    return { request: waiting, browserSecret: this.secretOf(request, waiting) };
  }

  secretOf(request: Request, asked: SamlRequest): string {
    const pairs = (request.get('cookie') ?? '').split(/;\s*/).map((pair) => pair.split('='));
    return pairs.find(([name]) => name === nameOf(asked))?.[1] ?? '';
  }

  /** The answer comes from the IdP's site, so the cookie must travel across sites; that takes https. */
  private options(): CookieOptions {
    const { isSecure } = this.http;
    return { httpOnly: true, path: PATH, secure: isSecure, sameSite: isSecure ? 'none' : 'lax' };
  }
}

const nameOf = ({ id }: SamlRequest): string => `farled_eid${id.slice(0, 13)}`;

/** The IdP's answer in a posted form. */
export function samlResponseOf(request: Request): string {
  const { SAMLResponse: answer } = (request.body ?? {}) as { SAMLResponse?: unknown };
  return typeof answer === 'string' ? answer : '';
}

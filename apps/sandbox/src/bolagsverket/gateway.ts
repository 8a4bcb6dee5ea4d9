import type { Clock } from '@farled/kernel';
import type { NextFunction, Request, Response } from 'express';
import type { Modes } from '../modes';
import type { TokenIssuer } from '../navet/token-issuer';
import { CallCounter } from './call-counter';

/** What a gateway needs to let a call through. */
export interface Gateway {
  readonly tokens: TokenIssuer;
  readonly modes: Modes;
  readonly clock: Clock;
}

/** Bolagsverket's API gateway: a token with the right scope, and so many calls a minute. */
export function gateway({ tokens, modes, clock }: Gateway, scope: string, callsAMinute: number) {
  const calls = new CallCounter(clock, callsAMinute);
  return (request: Request, response: Response, next: NextFunction): void => {
    const token = /^Bearer (.+)$/.exec(request.get('authorization') ?? '')?.[1];
    const id = request.get('x-request-id');
    if (id) response.set('x-request-id', id);
    if (!token || !tokens.isValid(token)) {
      response.status(401).json({ code: '900901', message: 'Invalid Credentials' });
    } else if (!tokens.scopesOf(token).includes(scope)) {
      response
        .status(403)
        .json({ code: '900910', message: 'The access token does not allow you to access the resource' });
    } else if (modes.of('bolagsverket') === 'limit' || !calls.take()) {
      response.status(429).set('retry-after', '60').json({ code: '900803', message: 'Message throttled out' });
    } else next();
  };
}

/** The body of an error, as Bolagsverket's APIs write it. */
export const apiError = (status: number, title: string, detail: string, requestId = '') => ({
  type: `urn:bolagsverket:error:${status === 400 ? 'validation' : 'client'}`,
  instance: status === 400 ? 'validation.client' : 'client.error',
  status,
  timestamp: new Date().toISOString(),
  requestId,
  title,
  detail,
});

import express, { Router } from 'express';
import type { Modes, OutsideSystem } from '../modes';
import type { TokenIssuer } from './token-issuer';

/** The OAuth2 server of an outside system: client credentials in the form or by HTTP Basic (RFC 6749 section 4.4). */
export function tokenApi(tokens: TokenIssuer, modes: Modes, system: OutsideSystem): Router {
  const api = Router();
  api.use(modes.guard(system, { error: 'server_error' }));
  api.post('/', express.urlencoded({ extended: false, limit: '16kb' }), (request, response) => {
    const form = (request.body ?? {}) as Record<string, string | undefined>;
    const [basicId, basicSecret] = basicCredentials(request.get('authorization'));
    const answer = tokens.issue({
      grantType: form.grant_type,
      clientId: form.client_id ?? basicId,
      clientSecret: form.client_secret ?? basicSecret,
      scope: form.scope,
    });
    response.set('cache-control', 'no-store');
    if ('token' in answer) response.json(answer.token);
    else response.status(answer.error === 'invalid_client' ? 401 : 400).json(answer);
  });
  return api;
}

function basicCredentials(header = ''): string[] {
  const encoded = /^Basic (.+)$/.exec(header)?.[1];
  return encoded ? Buffer.from(encoded, 'base64').toString('utf8').split(':', 2) : [];
}

import { createHash } from 'node:crypto';
import { createRemoteJWKSet, type JWTPayload, jwtVerify } from 'jose';
import type { OidcProvider } from '../provider/staff-provider';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512'];

/** Whose sessions a provider ends: one of its sessions, or all of a person. */
export interface LogoutOrder {
  readonly session: string | null;
  readonly nameId: string | null;
  /** Names the token, so that it is used once. */
  readonly tokenId: string;
  readonly validUntil: Date;
}

/** Checks a logout token (OpenID Connect Back-Channel Logout 1.0, 2.6); throws when anything in it does not hold. */
export async function readLogoutToken(provider: OidcProvider, jwksUri: string, token: string): Promise<LogoutOrder> {
  const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(jwksUri), { timeoutDuration: 10_000 }), {
    issuer: provider.issuer,
    audience: provider.clientId,
    algorithms: ALGORITHMS,
    clockTolerance: 60,
    maxTokenAge: '10 minutes',
    requiredClaims: ['iat', 'jti', 'events'],
  });
  const events = payload.events as Record<string, unknown> | undefined;
  if (!events || typeof events[EVENT] !== 'object') throw new Error('it is no logout token');
  if ('nonce' in payload) throw new Error('a logout token has no nonce');
  const session = textOf(payload, 'sid');
  const nameId = textOf(payload, 'sub');
  if (!session && !nameId) throw new Error('it says neither session nor person');
  const tokenId = createHash('sha256').update(`${provider.issuer} ${payload.jti}`).digest('hex');
  return { session, nameId, tokenId, validUntil: new Date(((payload.iat ?? 0) + 660) * 1000) };
}

const textOf = (payload: JWTPayload, name: string): string | null =>
  typeof payload[name] === 'string' ? payload[name] : null;

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Clock } from '@farled/kernel';
import { BoundedMap } from '../bounded-map';

const LIFE_S = 3_600;

/** Who asks for a token, as the OAuth2 client credentials grant puts it (RFC 6749 section 4.4). */
export interface TokenRequest {
  readonly grantType?: string;
  readonly clientId?: string;
  readonly clientSecret?: string;
  readonly scope?: string;
}

interface IssuedToken {
  readonly until: number;
  readonly scopes: readonly string[];
}

/** Issues and checks access tokens of one outside system. */
export class TokenIssuer {
  private readonly tokens = new BoundedMap<string, IssuedToken>(500);

  constructor(
    private readonly clock: Clock,
    private readonly secret: string,
    private readonly scopes: readonly string[],
  ) {}

  /** The token answer, or the OAuth2 error code. */
  issue(request: TokenRequest): { token: object } | { error: string } {
    if (request.grantType !== 'client_credentials') return { error: 'unsupported_grant_type' };
    if (!this.isClient(request.clientId, request.clientSecret)) return { error: 'invalid_client' };
    const scopes = request.scope?.split(' ') ?? this.scopes;
    if (scopes.some((scope) => !this.scopes.includes(scope))) return { error: 'invalid_scope' };
    const token = randomBytes(32).toString('base64url');
    this.tokens.set(token, { until: this.clock.now().getTime() + LIFE_S * 1_000, scopes });
    return { token: { access_token: token, token_type: 'Bearer', expires_in: LIFE_S, scope: scopes.join(' ') } };
  }

  isValid(token: string): boolean {
    return (this.tokens.get(token)?.until ?? 0) > this.clock.now().getTime();
  }

  scopesOf(token: string): readonly string[] {
    return this.tokens.get(token)?.scopes ?? [];
  }

  isClient(clientId?: string, clientSecret?: string): boolean {
    return Boolean(clientId) && timingSafeEqual(digest(clientSecret ?? ''), digest(this.secret));
  }
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

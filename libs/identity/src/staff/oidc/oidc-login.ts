import { HttpConfig } from '@farled/infra';
import { Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import { assuranceOf } from '../claims/assurance-of';
import { type StaffClaims, valuesOf } from '../claims/claims';
import type { OidcProvider } from '../provider/staff-provider';
import type { StaffLoginAttempt } from '../staff-login-attempt.entity';
import { StaffRefusal } from '../staff-refusal';
import { fetchGroups, hasGroupOverage } from './group-overage';
import { OidcConnection } from './oidc-connection';
import { refusalOf } from './oidc-refusal';

/** What a login begins with; all three secrets are used once. */
export interface OidcSecrets {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** Login by OpenID Connect: code flow with PKCE, state, nonce and the issuer in the answer (RFC 9207). */
@Injectable()
export class OidcLogin {
  constructor(
    private readonly connection: OidcConnection,
    private readonly http: HttpConfig,
  ) {}

  /** Address at the provider that the browser is sent to. */
  async begin(provider: OidcProvider, secrets: OidcSecrets, isFresh: boolean): Promise<string> {
    const client = await this.connection.client(provider);
    const { state, nonce, codeVerifier } = secrets;
    const levels = Object.keys(provider.levels ?? {});
    const url = oidc.buildAuthorizationUrl(client, {
      redirect_uri: this.redirectUri(provider),
      scope: ['openid', ...(provider.scopes ?? ['profile', 'email'])].join(' '),
      ...{ state, nonce },
      code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
      ...(levels.length > 0 ? { acr_values: levels.join(' ') } : {}),
      ...(isFresh ? { prompt: 'login', max_age: '0' } : {}),
    });
    return url.href;
  }

  /** What the provider says of the person, once every check has held; throws StaffRefusal or Unavailable. */
  async accept(provider: OidcProvider, attempt: StaffLoginAttempt, query: string): Promise<StaffClaims> {
    try {
      return await this.exchange(provider, attempt, query);
    } catch (error) {
      throw refusalOf(error, provider.id);
    }
  }

  private async exchange(provider: OidcProvider, attempt: StaffLoginAttempt, query: string): Promise<StaffClaims> {
    const client = await this.connection.client(provider);
    const answer = new URL(this.redirectUri(provider) + query);
    const tokens = await oidc.authorizationCodeGrant(client, answer, {
      expectedState: attempt.id,
      expectedNonce: attempt.nonce ?? '',
      pkceCodeVerifier: attempt.codeVerifier ?? '',
      idTokenExpected: true,
      ...(attempt.isFresh ? { maxAge: secondsSince(attempt.askedAt) } : {}),
    });
    const idToken = tokens.claims();
    if (!idToken) throw new StaffRefusal('failed', 'there is no ID token');
    const values = await this.values(client, provider, tokens, idToken);
    return { ...proofOf(provider, idToken), values, idToken: tokens.id_token ?? null };
  }

  /** The ID token's claims, and what is to be fetched elsewhere: UserInfo, and groups that are too many for a token. */
  private async values(
    client: oidc.Configuration,
    provider: OidcProvider,
    { access_token }: oidc.TokenEndpointResponse,
    idToken: oidc.IDToken,
  ): Promise<StaffClaims['values']> {
    const more = provider.userinfo ? await oidc.fetchUserInfo(client, access_token, idToken.sub) : {};
    const claims = { ...more, ...idToken };
    if (!hasGroupOverage(claims)) return valuesOf(claims);
    return valuesOf({ ...claims, groups: await fetchGroups(client, provider, access_token) });
  }

  /** One address for each provider, so that the answer of one cannot be taken for another's (RFC 9700 4.4.2). */
  private redirectUri({ id }: OidcProvider): string {
    return new URL(`/api/login/staff/oidc/${id}/callback`, this.http.publicUrl).href;
  }
}

const secondsSince = (instant: Date): number => Math.max(0, Math.ceil((Date.now() - instant.getTime()) / 1000));

function proofOf(provider: OidcProvider, { sub, acr, sid, auth_time = 0 }: oidc.IDToken) {
  return {
    assurance: assuranceOf(provider, typeof acr === 'string' ? acr : undefined),
    authenticatedAt: auth_time * 1000,
    session: typeof sid === 'string' ? sid : null,
    nameId: sub,
  };
}

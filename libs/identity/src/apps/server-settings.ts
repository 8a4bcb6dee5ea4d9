import { generateKeyPairSync } from 'node:crypto';
import { APP_SCOPES } from '@farled/kernel';
import type { ClientMetadata, Configuration } from 'oidc-provider';
import type { AppsConfig } from './apps.config';
import type { RegisteredApp } from './read-apps';

const DAY_S = 86_400;

/** Where an app finds what (RFC 8414). */
export const ROUTES = {
  authorization: '/api/oauth/authorize',
  token: '/api/oauth/token',
  revocation: '/api/oauth/revoke',
  pushed_authorization_request: '/api/oauth/par',
} as const;

/** An app in the words of the OAuth server. */
export const clientOf = (app: RegisteredApp, secret: string | undefined): ClientMetadata => ({
  client_id: app.id,
  application_type: app.kind === 'native' ? 'native' : 'web',
  redirect_uris: [...app.redirectUris],
  scope: app.scopes.join(' '),
  grant_types: ['authorization_code', 'refresh_token'],
  response_types: ['code'],
  id_token_signed_response_alg: 'ES256',
  ...(secret
    ? { token_endpoint_auth_method: 'client_secret_basic', client_secret: secret }
    : { token_endpoint_auth_method: 'none' }),
});

/**
 * The code flow with PKCE and nothing else (RFC 9700): no implicit flow, no passwords, no plain challenge, no clients
 * that register themselves. OpenID Connect's own parts are off: an app learns of the resident what the API answers it.
 */
export function serverSettings({ days, tokenMinutes }: AppsConfig): Configuration {
  const off = { enabled: false };
  return {
    clientAuthMethods: ['none', 'client_secret_basic'],
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    features: {
      devInteractions: off,
      userinfo: off,
      rpInitiatedLogout: off,
      resourceIndicators: off,
      dPoP: off,
      revocation: { enabled: true, allowedPolicy: (_, client, token) => token.clientId === client.clientId },
      pushedAuthorizationRequests: { enabled: true },
    },
    expiresWithSession: () => false,
    interactions: { url: (_, { uid }) => `/api/app-requests/${uid}` },
    issueRefreshToken: () => true,
    jwks: { keys: [unusedKey()] },
    pkce: { required: () => true },
    responseTypes: ['code'],
    rotateRefreshToken: true,
    routes: ROUTES,
    scopes: [...APP_SCOPES],
    claims: {},
    ttl: {
      AccessToken: tokenMinutes * 60,
      AuthorizationCode: 60,
      // So long a login and the question may take together.
      Interaction: 1800,
      PushedAuthorizationRequest: 60,
      Grant: days * DAY_S,
      RefreshToken: days * DAY_S,
      Session: 1800,
    },
  };
}

/** The library wants a key for ID tokens, of which there are none. */
const unusedKey = () =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }) as never;

/** What the server says of itself (RFC 8414): what it can, and no more. */
export const metadataOf = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}${ROUTES.authorization}`,
  token_endpoint: `${issuer}${ROUTES.token}`,
  revocation_endpoint: `${issuer}${ROUTES.revocation}`,
  pushed_authorization_request_endpoint: `${issuer}${ROUTES.pushed_authorization_request}`,
  scopes_supported: APP_SCOPES,
  response_types_supported: ['code'],
  response_modes_supported: ['query'],
  grant_types_supported: ['authorization_code', 'refresh_token'],
  token_endpoint_auth_methods_supported: ['none', 'client_secret_basic'],
  code_challenge_methods_supported: ['S256'],
  authorization_response_iss_parameter_supported: true,
  ui_locales_supported: ['sv', 'en'],
});

import { timingSafeEqual } from 'node:crypto';
import express, { type Request, type Response, Router } from 'express';
import type { SandboxCertificates } from '../certificates/ensure-certificates';
import { testPersons } from '../data/test-persons';
import { sendPage, sendProblem } from '../web/page';
import { safeRedirect } from '../web/redirect';
import { type Authorization, CodeBook } from './code-book';
import { accountPage, loggedOutPage } from './oidc-views';
import { ALGORITHM, TokenSigner } from './token-signer';

const CLIENT_ID = 'farled-demo';

interface Provider {
  readonly issuer: string;
  readonly publicUrl: string;
  readonly codes: CodeBook;
  readonly signer: TokenSigner;
  readonly secret: string;
}

/** The staff's OpenID provider beside the SAML IdP: code flow with PKCE, groups by object id as Entra ID has them. */
export function oidcPages(certificates: SandboxCertificates, baseUrl: string, publicUrl: string): Router {
  const issuer = `${baseUrl}/oidc`;
  const signer = new TokenSigner(issuer, certificates.oidcIdp);
  const provider = { issuer, publicUrl, codes: new CodeBook(), signer, secret: certificates.oidcSecret };
  const form = express.urlencoded({ extended: false, limit: '32kb' });
  const router = Router();
  router.get('/.well-known/openid-configuration', (_request, response) => void response.json(discovery(issuer)));
  router.get('/jwks', async (_request, response) => void response.json(await signer.keys()));
  router.get('/authorize', (request, response) => authorize(provider, request, response));
  router.post('/authorize/choose', form, (request, response) => choose(provider, request, response));
  router.post('/token', form, (request, response) => token(provider, request, response));
  router.get('/logout', (request, response) => logOut(provider, request, response));
  return router;
}

const discovery = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/jwks`,
  end_session_endpoint: `${issuer}/logout`,
  response_types_supported: ['code'],
  subject_types_supported: ['pairwise'],
  scopes_supported: ['openid', 'profile', 'email'],
  code_challenge_methods_supported: ['S256'],
  token_endpoint_auth_methods_supported: ['client_secret_post'],
  id_token_signing_alg_values_supported: [ALGORITHM],
  authorization_response_iss_parameter_supported: true,
});

function authorize({ codes, publicUrl }: Provider, request: Request, response: Response): void {
  const asked = new URL(request.originalUrl, 'http://sandbox').searchParams;
  const value = (name: string) => asked.get(name) ?? '';
  const redirectUri = safeRedirect(value('redirect_uri'), publicUrl)?.href;
  if (value('client_id') !== CLIENT_ID || !redirectUri) {
    sendProblem(response, 400, 'Begäran godtas inte', 'Tjänsten är inte registrerad här.');
    return;
  }
  const isWhole = value('response_type') === 'code' && value('code_challenge_method') === 'S256' && value('state');
  if (!isWhole || !value('code_challenge') || !value('scope').split(' ').includes('openid')) {
    response.redirect(303, answer({ redirectUri, state: value('state') }, { error: 'invalid_request' }));
    return;
  }
  const bound = { state: value('state'), nonce: value('nonce'), challenge: value('code_challenge') };
  sendPage(response, accountPage(codes.begin({ redirectUri, ...bound }), redirectUri));
}

function choose({ codes, issuer }: Provider, request: Request, response: Response): void {
  const { login = '', staff: key, action } = (request.body ?? {}) as Record<string, string | undefined>;
  const asked = codes.take(login);
  const staff = testPersons.staff.find((known) => known.key === key);
  if (!asked || (!staff && action !== 'cancel')) {
    sendProblem(response, 404, 'Inloggningen finns inte längre', 'Gå tillbaka till tjänsten och börja om.');
    return;
  }
  const given = staff && action !== 'cancel' ? { code: codes.give(asked, staff) } : { error: 'access_denied' };
  response.redirect(303, answer(asked, { ...given, iss: issuer }));
}

async function token({ codes, signer, secret }: Provider, request: Request, response: Response): Promise<void> {
  const form = (request.body ?? {}) as Record<string, string | undefined>;
  response.set('cache-control', 'no-store');
  if (form.client_id !== CLIENT_ID || !isSame(form.client_secret ?? '', secret)) {
    response.status(401).json({ error: 'invalid_client' });
    return;
  }
  const given = codes.exchange(form.code ?? '', form.code_verifier ?? '', form.redirect_uri ?? '');
  if (form.grant_type !== 'authorization_code' || !given) {
    response.status(400).json({ error: 'invalid_grant' });
    return;
  }
  const idToken = await signer.idToken(given, CLIENT_ID);
  response.json({ access_token: 'sandbox', token_type: 'Bearer', expires_in: 300, id_token: idToken });
}

function logOut({ publicUrl }: Provider, request: Request, response: Response): void {
  const back = safeRedirect(request.query.post_logout_redirect_uri, publicUrl);
  if (back) response.redirect(303, back.href);
  else sendPage(response, loggedOutPage());
}

function answer({ redirectUri, state }: Pick<Authorization, 'redirectUri' | 'state'>, more: object): string {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries({ state, ...more })) url.searchParams.set(name, String(value));
  return url.href;
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

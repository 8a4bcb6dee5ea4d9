import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor } from '@farled/kernel';
import * as oidc from 'openid-client';
import request from 'supertest';
import { CaseWorld, type Person } from '../cases/case-world';
import { ACTOR } from '../cases/test-login';

const NATIVE = { id: 'grannappen', redirectUri: 'se.example.grannappen:/back', secret: undefined };
const SERVER = {
  id: 'skolportalen',
  redirectUri: 'https://skolportalen.example/back',
  secret: 'a-secret-of-the-tests-alone',
};

const APPS = `
apps:
  - id: ${NATIVE.id}
    kind: native
    name: { sv: Grannappen, en: Neighbour app }
    owner: Grannföreningen
    redirectUris: ['${NATIVE.redirectUri}', 'http://127.0.0.1/back']
    scopes: ['cases:read', 'cases:write', 'drafts', 'profile:read']
  - id: ${SERVER.id}
    kind: server
    name: { sv: Skolportalen, en: School portal }
    owner: Skolan
    secretFile: skolportalen.secret
    redirectUris: ['${SERVER.redirectUri}']
    scopes: ['cases:read']
`;

type TheApp = typeof NATIVE | typeof SERVER;

/** A question that an app has asked in somebody's browser. */
interface Asked {
  readonly browser: ReturnType<typeof request.agent>;
  readonly page: string;
  readonly uid: string;
  readonly state: string;
  readonly verifier: string;
}

/** The platform with two registered apps, which use the library `openid-client` as apps do. */
export class AppWorld {
  private constructor(readonly cases: CaseWorld) {}

  static async start(): Promise<AppWorld> {
    const cases = await CaseWorld.start((certificates) => {
      writeFileSync(join(certificates, 'apps.yaml'), APPS);
      writeFileSync(join(certificates, 'skolportalen.secret'), `${SERVER.secret}\n`);
      process.env.FARLED_APPS = join(certificates, 'apps.yaml');
    });
    return new AppWorld(cases);
  }

  readonly native = NATIVE;
  readonly server = SERVER;

  get url(): string {
    return `http://127.0.0.1:${process.env.PORT}`;
  }

  /** The app's side, made from what the server says of itself (RFC 8414). */
  client({ id, secret }: TheApp): Promise<oidc.Configuration> {
    const authentication = secret ? oidc.ClientSecretBasic(secret) : oidc.None();
    const execute = [oidc.allowInsecureRequests];
    return oidc.discovery(new URL(this.url), id, undefined, authentication, { algorithm: 'oauth2', execute });
  }

  /** Opens the app's question in a new browser. */
  async ask(app: TheApp, scope: string, more: Record<string, string> = {}): Promise<Asked> {
    const client = await this.client(app);
    const [verifier, state] = [oidc.randomPKCECodeVerifier(), oidc.randomState()];
    const code_challenge = await oidc.calculatePKCECodeChallenge(verifier);
    const address = oidc.buildAuthorizationUrl(client, {
      redirect_uri: app.redirectUri,
      scope,
      state,
      code_challenge,
      code_challenge_method: 'S256',
      ...more,
    });
    const browser = request.agent(this.url);
    const answer = await browser.get(address.pathname + address.search);
    const at = String(answer.headers.location);
    const uid = at.split('/').at(-1) ?? '';
    const page = at.startsWith('/api/app-requests/') ? String((await browser.get(at)).headers.location) : at;
    return { browser, page, uid, state, verifier };
  }

  /** What the person answers; where the browser is sent then. */
  async answer({ browser, uid }: Asked, actor: Actor, allow: boolean): Promise<string> {
    const who = { [ACTOR]: JSON.stringify(actor) };
    const { body } = await browser.post(`/api/app-requests/${uid}/answer`).set(who).send({ allow }).expect(200);
    const { headers } = await browser.get(body.location).expect(303);
    return String(headers.location);
  }

  /** The whole way to an app's tokens. */
  async allowed(app: TheApp, person: Person, scope: string) {
    const asked = await this.ask(app, scope);
    const back = await this.answer(asked, person.actor, true);
    return this.redeem(app, asked, back);
  }

  async redeem(app: TheApp, { verifier, state }: Pick<Asked, 'verifier' | 'state'>, back: string) {
    const checks = { pkceCodeVerifier: verifier, expectedState: state };
    return oidc.authorizationCodeGrant(await this.client(app), new URL(back), checks);
  }

  async refresh(app: TheApp, refreshToken: string | undefined) {
    return oidc.refreshTokenGrant(await this.client(app), refreshToken ?? '');
  }

  /** Calls the API as an app. */
  call(token: string, method: 'get' | 'post' | 'put' | 'delete', path: string) {
    return request(this.url)[method](`/api${path}`).set('authorization', `Bearer ${token}`);
  }

  stop(): Promise<void> {
    return this.cases.stop();
  }
}

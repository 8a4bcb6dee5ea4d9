import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as oidc from 'openid-client';

const ID = 'grannappen';
const APPS = `apps:
  - id: ${ID}
    kind: native
    name: { sv: Grannappen, en: Neighbour app }
    owner: Grannföreningen Solsidan
    redirectUris: ['http://127.0.0.1/back']
    scopes: ['cases:read', 'cases:write', 'drafts', 'profile:read']
`;
const page = (words: string) =>
  `<!doctype html><html lang="sv"><head><title>Grannappen</title><link rel="icon" href="data:,"></head><body><h1>${words}</h1></body></html>`;

/** An app on a resident's own device, to which the browser comes back at a port of that device (RFC 8252, section 7.3). */
export class LoopbackApp {
  private readonly folder = mkdtempSync(join(tmpdir(), 'farled-app-'));
  readonly file = join(this.folder, 'apps.yaml');
  private server: Server;
  private verifier = '';
  private token = '';
  private site = '';

  static async start(): Promise<LoopbackApp> {
    const app = new LoopbackApp();
    writeFileSync(app.file, APPS);
    app.server = createServer((request, response) => {
      void app.back(new URL(request.url ?? '/', app.own)).then((words) => {
        response.setHeader('content-type', 'text/html; charset=utf-8').end(page(words));
      });
    });
    await new Promise<void>((resolve) => app.server.listen(0, '127.0.0.1', resolve));
    return app;
  }

  /** Where the app sends the browser of its resident. */
  async asks(site: string, scope: string): Promise<string> {
    this.site = site;
    this.verifier = oidc.randomPKCECodeVerifier();
    const code_challenge = await oidc.calculatePKCECodeChallenge(this.verifier);
    const proof = { code_challenge, code_challenge_method: 'S256' };
    return oidc.buildAuthorizationUrl(await this.client(), { redirect_uri: `${this.own}/back`, scope, ...proof }).href;
  }

  /** What the API answers the app. */
  async reads(path: string): Promise<number> {
    const answer = await fetch(this.site + path, { headers: { authorization: `Bearer ${this.token}` } });
    return answer.status;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
    rmSync(this.folder, { recursive: true });
  }

  private async back(address: URL): Promise<string> {
    if (address.searchParams.has('error')) return `Svaret blev nej: ${address.searchParams.get('error')}`;
    const tokens = await oidc.authorizationCodeGrant(await this.client(), address, { pkceCodeVerifier: this.verifier });
    this.token = tokens.access_token;
    return 'Appen är insläppt';
  }

  private client(): Promise<oidc.Configuration> {
    const execute = [oidc.allowInsecureRequests];
    return oidc.discovery(new URL(this.site), ID, undefined, oidc.None(), { algorithm: 'oauth2', execute });
  }

  private get own(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }
}

import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';

type Key = CryptoKey;

/** How an answer differs from an honest one. */
export interface Forgery {
  readonly claims?: (honest: JWTPayload) => JWTPayload;
  /** `swapped` signs by a key that is not published; `none` does not sign; `hmac` signs by the client secret. */
  readonly signature?: 'honest' | 'swapped' | 'none' | 'hmac';
}

export const CLIENT = { id: 'farled', secret: 'a-secret-of-this-test-alone-0123456789' };

/** An OpenID provider whose answers can be made false in one thing at a time. */
export class ForgingProvider {
  forgery: Forgery = {};
  /** What the person's ID token says besides the protocol's own claims. */
  person: JWTPayload = {};
  groupPages: string[][] = [];
  private keys: { id: string; private: Key; public: Key }[] = [];
  private readonly codes = new Map<string, { nonce: string; challenge: string }>();
  private stranger: Key;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<ForgingProvider> {
    const server = createServer((request, response) => void provider.answer(request, response));
    const provider: ForgingProvider = new ForgingProvider(server);
    provider.stranger = (await generateKeyPair('RS256')).privateKey;
    await provider.changeKey();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return provider;
  }

  get issuer(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<unknown> {
    this.server.closeAllConnections();
    return new Promise((done) => this.server.close(done));
  }

  /** From now on signs by another key, which replaces the old one in the published set. */
  async changeKey(): Promise<void> {
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
    this.keys = [{ id: `key-${Date.now()}-${Math.random()}`, private: privateKey, public: publicKey }];
  }

  /** The person says yes on the provider's page; the query that the browser carries back. */
  approve(authorization: URL, change: Record<string, string> = {}): string {
    const asked = authorization.searchParams;
    const code = `code-${this.codes.size}`;
    this.codes.set(code, { nonce: asked.get('nonce') ?? '', challenge: asked.get('code_challenge') ?? '' });
    const answer = { code, state: asked.get('state') ?? '', iss: this.issuer, ...change };
    return `?${new URLSearchParams(answer)}`;
  }

  async logoutToken(claims: JWTPayload, signature: Forgery['signature'] = 'honest'): Promise<string> {
    const events = { 'http://schemas.openid.net/event/backchannel-logout': {} };
    const now = Math.floor(Date.now() / 1000);
    const jti = `jti-${Math.random()}`;
    return this.sign({ iss: this.issuer, aud: CLIENT.id, iat: now, jti, events, ...claims }, signature);
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.issuer);
    const send = (body: unknown, status = 200) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    if (url.pathname === '/.well-known/openid-configuration') return send(this.metadata());
    if (url.pathname === '/jwks') return send({ keys: await this.published() });
    if (url.pathname === '/groups') return send(this.groups(Number(url.searchParams.get('page') ?? 0)));
    if (url.pathname === '/token') {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const tokens = await this.exchange(new URLSearchParams(Buffer.concat(chunks).toString()));
      return tokens ? send(tokens) : send({ error: 'invalid_grant' }, 400);
    }
    send({ error: 'not_found' }, 404);
  }

  private metadata() {
    const { issuer } = this;
    return {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      end_session_endpoint: `${issuer}/logout`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      authorization_response_iss_parameter_supported: true,
    };
  }

  private published() {
    return Promise.all(
      this.keys.map(async ({ id, public: key }) => ({ ...(await exportJWK(key)), kid: id, alg: 'RS256', use: 'sig' })),
    );
  }

  /** A page of groups as Microsoft Graph gives it. */
  private groups(page: number) {
    const more = page + 1 < this.groupPages.length;
    const next = more ? { '@odata.nextLink': `${this.issuer}/groups?page=${page + 1}` } : {};
    return { value: (this.groupPages[page] ?? []).map((id) => ({ id })), ...next };
  }

  private async exchange(form: URLSearchParams) {
    const code = this.codes.get(form.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (!code || code.challenge !== challenge || form.get('client_secret') !== CLIENT.secret) return undefined;
    this.codes.delete(form.get('code') ?? '');
    const now = Math.floor(Date.now() / 1000);
    const common = { iss: this.issuer, aud: CLIENT.id, sub: 'anna', iat: now, exp: now + 300, auth_time: now };
    const honest: JWTPayload = { ...common, nonce: code.nonce, sid: 'sid-1', ...this.person };
    const idToken = await this.sign(this.forgery.claims?.(honest) ?? honest, this.forgery.signature ?? 'honest');
    return { access_token: 'access', token_type: 'Bearer', expires_in: 300, id_token: idToken };
  }

  private async sign(claims: JWTPayload, how: Forgery['signature']): Promise<string> {
    const [key] = this.keys;
    if (how === 'none') return new UnsecuredJWT(claims).encode();
    if (how === 'hmac') {
      return new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode(CLIENT.secret));
    }
    const signer = how === 'swapped' ? this.stranger : (key?.private as Key);
    return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: key?.id }).sign(signer);
  }
}

import { CertificatesConfig } from '@farled/infra';
import { Unavailable } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { NavetConfig } from './navet.config';
import { NavetConnection, SYSTEM } from './navet-connection';

const SCOPE = 'fbfuppgoffakt';
const EARLY_MS = 60_000;

interface Token {
  readonly value: string;
  readonly usableUntil: number;
}

/** The OAuth2 token of the register's API: client credentials (RFC 6749 section 4.4), kept until a minute before its end. */
@Injectable()
export class AccessToken {
  private token?: Promise<Token>;

  constructor(
    private readonly config: NavetConfig,
    private readonly certificates: CertificatesConfig,
    private readonly connection: NavetConnection,
  ) {}

  /** The token, asked for once however many need it now. This machine's time: its life is the outside world's. */
  async value(): Promise<string> {
    this.token ??= this.ask();
    const held = this.token;
    const { value, usableUntil } = await held.catch((error: unknown) => this.failed(held, error));
    if (usableUntil > Date.now()) return value;
    if (this.token === held) this.token = this.ask();
    const fresh = this.token ?? this.ask();
    return (await fresh.catch((error: unknown) => this.failed(fresh, error))).value;
  }

  /** The register does not take the token any more. */
  forget(): void {
    this.token = undefined;
  }

  secret(): string {
    try {
      return this.certificates.read(this.config.secretFile).trim();
    } catch (cause) {
      throw new Unavailable(SYSTEM, { cause });
    }
  }

  private failed(token: Promise<Token>, error: unknown): never {
    if (this.token === token) this.token = undefined;
    throw error;
  }

  private async ask(): Promise<Token> {
    const { clientId, tokenUrl: url } = this.config;
    const credentials = { client_id: clientId, client_secret: this.secret() };
    const body = new URLSearchParams({ grant_type: 'client_credentials', ...credentials, scope: SCOPE }).toString();
    const answer = await this.connection.post({ url, body, contentType: 'application/x-www-form-urlencoded' });
    const { access_token: value, expires_in: seconds } = parseJson(answer.body);
    if (answer.status !== 200 || typeof value !== 'string') {
      throw new Unavailable(SYSTEM, { cause: new Error(`token server answered ${answer.status}`) });
    }
    return { value, usableUntil: Date.now() + Number(seconds ?? 0) * 1000 - EARLY_MS };
  }
}

/** A JSON object the register sent; anything else is no answer as agreed. */
export function parseJson(body: string): Record<string, unknown> {
  try {
    return (JSON.parse(body) ?? {}) as Record<string, unknown>;
  } catch {
    // The parser's own message quotes what it could not read.
    throw new Unavailable(SYSTEM, { cause: new Error('the answer is no JSON') });
  }
}

import { CertificatesConfig } from '@farled/infra';
import { Unavailable } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { NavetConfig } from './navet.config';
import { NavetConnection, SYSTEM } from './navet-connection';

const SCOPE = 'fbfuppgoffakt';
const EARLY_MS = 60_000;

/** The OAuth2 token of the register's API: client credentials (RFC 6749 section 4.4), kept until a minute before its end. */
@Injectable()
export class AccessToken {
  private token?: Promise<string>;
  private usableUntil = Number.POSITIVE_INFINITY;

  constructor(
    private readonly config: NavetConfig,
    private readonly certificates: CertificatesConfig,
    private readonly connection: NavetConnection,
  ) {}

  /** The token, asked for once however many need it now. This machine's time: its life is the outside world's. */
  async value(): Promise<string> {
    if (this.usableUntil <= Date.now()) this.forget();
    this.token ??= this.ask();
    const asked = this.token;
    try {
      return await asked;
    } catch (error) {
      if (this.token === asked) this.forget();
      throw error;
    }
  }

  /** The register does not take the token any more. */
  forget(): void {
    this.token = undefined;
    this.usableUntil = Number.POSITIVE_INFINITY;
  }

  secret(): string {
    try {
      return this.certificates.read(this.config.secretFile).trim();
    } catch (cause) {
      throw new Unavailable(SYSTEM, { cause });
    }
  }

  private async ask(): Promise<string> {
    const { clientId, tokenUrl: url } = this.config;
    const credentials = { client_id: clientId, client_secret: this.secret() };
    const body = new URLSearchParams({ grant_type: 'client_credentials', ...credentials, scope: SCOPE }).toString();
    const answer = await this.connection.post({ url, body, contentType: 'application/x-www-form-urlencoded' });
    const { access_token: value, expires_in: seconds } = parseJson(answer.body);
    if (answer.status !== 200 || typeof value !== 'string') {
      throw new Unavailable(SYSTEM, { cause: new Error(`token server answered ${answer.status}`) });
    }
    this.usableUntil = Date.now() + Number(seconds ?? 0) * 1000 - EARLY_MS;
    return value;
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

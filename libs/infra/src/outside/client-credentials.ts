import { Unavailable } from '@farled/kernel';
import type { CertificatesConfig } from './certificates.config';
import type { OutsideAnswer } from './exchange-over-tls';
import type { OutsideCall } from './outside-system';

const EARLY_MS = 60_000;
/** A server that says nothing of its token's life is asked again soon. */
const SHORT_LIFE_S = 120;

/** Whom a client is at an OAuth2 server, and what it asks for. */
interface ClientOptions {
  /** Name for errors and logs. */
  readonly system: string;
  readonly url: string;
  readonly clientId: string;
  /** File with the client secret, in the folder of certificates. */
  readonly secretFile: string;
  readonly scope: string;
}

interface Line {
  post(call: OutsideCall): Promise<OutsideAnswer>;
}

/** The OAuth2 token of an outside system: client credentials (RFC 6749 section 4.4), kept until shortly before its end. */
export class ClientCredentials {
  private token?: Promise<string>;
  private usableUntil = Number.POSITIVE_INFINITY;

  constructor(
    private readonly line: Line,
    private readonly certificates: CertificatesConfig,
    private readonly options: ClientOptions,
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

  /** The system does not take the token any more. */
  forget(): void {
    this.token = undefined;
    this.usableUntil = Number.POSITIVE_INFINITY;
  }

  secret(): string {
    try {
      return this.certificates.read(this.options.secretFile).trim();
    } catch (cause) {
      throw new Unavailable(this.options.system, { cause });
    }
  }

  /** Asks with the token, and once more with a new one when it has been withdrawn before its time. */
  async withToken(ask: (bearer: string) => Promise<OutsideAnswer>): Promise<OutsideAnswer> {
    const answer = await ask(`Bearer ${await this.value()}`);
    if (answer.status !== 401) return answer;
    this.forget();
    return ask(`Bearer ${await this.value()}`);
  }

  private async ask(): Promise<string> {
    const { clientId, url, scope, system } = this.options;
    const credentials = { client_id: clientId, client_secret: this.secret() };
    const body = new URLSearchParams({ grant_type: 'client_credentials', ...credentials, scope }).toString();
    const answer = await this.line.post({
      url,
      body,
      contentType: 'application/x-www-form-urlencoded',
      isRepeatable: true,
    });
    const { access_token: value, expires_in: seconds } = jsonOf(answer.body, system);
    if (answer.status !== 200 || typeof value !== 'string') {
      throw new Unavailable(system, { cause: new Error(`token server answered ${answer.status}`) });
    }
    const lifeMs = Number(seconds ?? SHORT_LIFE_S) * 1000;
    this.usableUntil = Date.now() + Math.max(lifeMs - EARLY_MS, lifeMs / 2);
    return value;
  }
}

/** A JSON object that an outside system sent; anything else is no answer as agreed. */
export function jsonOf(body: string, system: string): Record<string, unknown> {
  try {
    return (JSON.parse(body) ?? {}) as Record<string, unknown>;
  } catch {
    // The parser's own message quotes what it could not read.
    throw new Unavailable(system, { cause: new Error('the answer is no JSON') });
  }
}

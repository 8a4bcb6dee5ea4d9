import { CertificatesConfig, correlationId, OutsideSystem } from '@farled/infra';
import { newId, Unavailable } from '@farled/kernel';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { PopulationPost } from '../post/population-post';
import { type RestPost, readRestPost } from '../post/rest-post';
import { NavetConfig } from './navet.config';

const SYSTEM = 'population-register';
const SCOPE = 'fbfuppgoffakt';

/** What the register says of each number: a post, `absent` (no such person), or `failed` (it could not say). */
export type PopulationAnswer = PopulationPost | 'absent' | 'failed';

/** Client of the population register: mutual TLS, OAuth2 client credentials, at most 900 numbers a call. */
@Injectable()
export class NavetClient implements OnApplicationShutdown {
  private readonly system: OutsideSystem;
  private token?: { readonly value: string; readonly usableUntil: number };

  constructor(
    private readonly config: NavetConfig,
    private readonly certificates: CertificatesConfig,
  ) {
    const { authority, timeoutMs } = config;
    this.system = new OutsideSystem(certificates, { system: SYSTEM, authority, timeoutMs });
  }

  /** Asks for several numbers at once; throws `Unavailable` when the register does not answer as agreed. */
  async fetch(numbers: readonly string[]): Promise<Map<string, PopulationAnswer>> {
    const { order, organisation, url } = this.config;
    const request = {
      bestallning: { bestallningsidentitet: order, organisationsnummer: organisation },
      sokvillkor: numbers.map((identitetsbeteckning) => ({ identitetsbeteckning })),
    };
    const body = JSON.stringify(request);
    const headers = await this.headers();
    const answer = await this.system.post({ url: `${url}/hamta`, body, contentType: 'application/json', headers });
    if (answer.status === 401) this.token = undefined;
    if (answer.status !== 200) throw new Unavailable(SYSTEM, { cause: new Error(`answered ${answer.status}`) });
    return readAnswer(numbers, answer.body);
  }

  onApplicationShutdown(): void {
    this.system.close();
  }

  private async headers(): Promise<Record<string, string>> {
    return {
      authorization: `Bearer ${await this.accessToken()}`,
      client_id: this.config.clientId,
      client_secret: this.secret(),
      skv_client_correlation_id: correlationId() ?? newId(),
    };
  }

  /** The token, renewed a minute before it ends. This machine's time: the token's life is the outside world's. */
  private async accessToken(): Promise<string> {
    if (this.token && this.token.usableUntil > Date.now()) return this.token.value;
    const form = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: this.config.clientId,
      client_secret: this.secret(),
      scope: SCOPE,
    });
    const contentType = 'application/x-www-form-urlencoded';
    const answer = await this.system.post({ url: this.config.tokenUrl, body: form.toString(), contentType });
    const { access_token: value, expires_in: seconds } = parse(answer.body) as Record<string, unknown>;
    if (answer.status !== 200 || typeof value !== 'string') {
      throw new Unavailable(SYSTEM, { cause: new Error(`token server answered ${answer.status}`) });
    }
    this.token = { value, usableUntil: Date.now() + (Number(seconds ?? 0) - 60) * 1000 };
    return value;
  }

  private secret(): string {
    return this.certificates.read(this.config.secretFile).trim();
  }
}

function readAnswer(numbers: readonly string[], body: string): Map<string, PopulationAnswer> {
  const answer = parse(body) as { fel?: { id?: string }[]; folkbokforingsposter?: RestPost[] };
  const failed = new Set((answer.fel ?? []).map(({ id }) => id));
  const posts = (answer.folkbokforingsposter ?? []).flatMap((post) => readRestPost(post) ?? []);
  const isFor = (number: string) => (post: PopulationPost) =>
    post.number === number || post.earlierNumbers.includes(number);
  const of = (number: string): PopulationAnswer =>
    posts.find(isFor(number)) ?? (failed.has(number) ? 'failed' : 'absent');
  return new Map(numbers.map((number) => [number, of(number)]));
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body) ?? {};
  } catch (cause) {
    throw new Unavailable(SYSTEM, { cause });
  }
}

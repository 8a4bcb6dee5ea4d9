import {
  CertificatesConfig,
  ClientCredentials,
  correlationId,
  jsonOf,
  type OutsideAnswer,
  OutsideSystem,
} from '@farled/infra';
import { type JsonObject, newId, Unavailable } from '@farled/kernel';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { JSONWebKeySet } from 'jose';
import { MinaOmbudConfig } from './mina-ombud.config';

export const SYSTEM = 'mina-ombud';
const SCOPE = 'user:self';

/** The way to Mina ombud: asks on behalf of a user, and fetches the keys that answers are signed with. */
@Injectable()
export class MinaOmbudLine implements OnApplicationShutdown {
  private readonly system: OutsideSystem;
  private readonly credentials: ClientCredentials;
  private keySet?: JSONWebKeySet;

  constructor(
    private readonly config: MinaOmbudConfig,
    certificates: CertificatesConfig,
  ) {
    const { authority, timeoutMs, tokenUrl: url, clientId, secretFile } = config;
    this.system = new OutsideSystem(certificates, { system: SYSTEM, authority, timeoutMs });
    const options = { system: SYSTEM, url, clientId, secretFile, scope: SCOPE };
    this.credentials = new ClientCredentials(this.system, certificates, options);
  }

  async post(path: string, question: JsonObject, user: string): Promise<JsonObject> {
    const body = JSON.stringify(question);
    const call = { url: `${this.config.url}${path}`, body, contentType: 'application/json', isRepeatable: true };
    return this.read(
      await this.credentials.withToken((bearer) => this.system.post({ ...call, headers: this.headers(bearer, user) })),
    );
  }

  async get(path: string, user: string): Promise<JsonObject> {
    const url = `${this.config.url}${path}`;
    return this.read(
      await this.credentials.withToken((bearer) => this.system.get({ url, headers: this.headers(bearer, user) })),
    );
  }

  /** The keys of the third party; fetched again when an answer is signed with one that is not known. */
  async keys(isNew = false): Promise<JSONWebKeySet> {
    if (this.keySet && !isNew) return this.keySet;
    const { url, thirdParty } = this.config;
    const found = this.read(await this.system.get({ url: `${url}/tredjeman/${thirdParty}/jwks` }));
    this.keySet = { keys: Array.isArray(found.keys) ? (found.keys as JSONWebKeySet['keys']) : [] };
    return this.keySet;
  }

  onApplicationShutdown(): void {
    this.system.close();
  }

  private headers(authorization: string, user: string): Record<string, string> {
    const id = { 'x-request-id': correlationId() ?? newId() };
    return { authorization, 'x-service-name': this.config.service, 'x-id-token': user, ...id };
  }

  private read({ status, body }: OutsideAnswer): JsonObject {
    if (status !== 200) throw new Unavailable(SYSTEM, { cause: new Error(`answered ${status}`) });
    return jsonOf(body, SYSTEM) as JsonObject;
  }
}

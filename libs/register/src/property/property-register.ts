import { CertificatesConfig, ClientCredentials, correlationId, jsonOf, OutsideSystem } from '@farled/infra';
import { newId, Unavailable } from '@farled/kernel';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { type OwnedProperty, ownedProperties, type TitleFeature } from './owned-property';
import { PropertyRegisterConfig } from './property-register.config';

const SYSTEM = 'property-register';

/** Lantmäteriet's register of titles, asked by the owner's number. */
@Injectable()
export class PropertyRegister implements OnApplicationShutdown {
  private readonly system: OutsideSystem;
  private readonly credentials: ClientCredentials;

  constructor(
    private readonly config: PropertyRegisterConfig,
    certificates: CertificatesConfig,
  ) {
    const { authority, timeoutMs, tokenUrl: url, clientId, secretFile, scope } = config;
    this.system = new OutsideSystem(certificates, { system: SYSTEM, authority, timeoutMs });
    const options = { system: SYSTEM, url, clientId, secretFile, scope };
    this.credentials = new ClientCredentials(this.system, certificates, options);
  }

  /** What the owner of a personal or organisation number has title to now. */
  async ownedBy(number: string): Promise<OwnedProperty[]> {
    // The number stands in the body: an address ends up in logs.
    const call = { url: `${this.config.url}/referens/agare`, contentType: 'application/json', isRepeatable: true };
    const body = JSON.stringify({ personorganisationsnummer: number });
    const answer = await this.credentials.withToken((authorization) =>
      this.system.post({ ...call, body, headers: { authorization, 'x-request-id': correlationId() ?? newId() } }),
    );
    if (answer.status === 404) return [];
    if (answer.status !== 200) throw new Unavailable(SYSTEM, { cause: new Error(`answered ${answer.status}`) });
    const { features } = jsonOf(answer.body, SYSTEM) as { features?: TitleFeature[] };
    if (!Array.isArray(features)) throw new Unavailable(SYSTEM, { cause: new Error('the answer has no features') });
    return ownedProperties(features);
  }

  onApplicationShutdown(): void {
    this.system.close();
  }
}

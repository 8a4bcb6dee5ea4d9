import {
  CertificatesConfig,
  ClientCredentials,
  correlationId,
  type OutsideAnswer,
  type OutsideCall,
  OutsideSystem,
} from '@farled/infra';
import type { JsonObject } from '@farled/kernel';
import { newId } from '@farled/kernel';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { BolagsverketConfig } from './bolagsverket.config';

export const SYSTEM = 'company-register';

/** The way to Bolagsverket: one trusted authority, one token for both of its registers. */
@Injectable()
export class BolagsverketConnection implements OnApplicationShutdown {
  private readonly system: OutsideSystem;
  private readonly credentials: ClientCredentials;

  constructor(config: BolagsverketConfig, certificates: CertificatesConfig) {
    const { authority, timeoutMs, tokenUrl: url, clientId, secretFile, scope } = config;
    this.system = new OutsideSystem(certificates, { system: SYSTEM, authority, timeoutMs });
    const options = { system: SYSTEM, url, clientId, secretFile, scope };
    this.credentials = new ClientCredentials(this.system, certificates, options);
  }

  /** Whatever keeps it from answering, also its limit of calls, is `Unavailable`. */
  ask(url: string, question: JsonObject): Promise<OutsideAnswer> {
    const call: OutsideCall = {
      url,
      body: JSON.stringify(question),
      contentType: 'application/json',
      isRepeatable: true,
    };
    return this.credentials.withToken((authorization) =>
      this.system.post({ ...call, headers: { authorization, 'x-request-id': correlationId() ?? newId() } }),
    );
  }

  onApplicationShutdown(): void {
    this.system.close();
  }
}

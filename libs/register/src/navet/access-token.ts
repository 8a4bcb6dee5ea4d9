import { CertificatesConfig, ClientCredentials } from '@farled/infra';
import { Injectable } from '@nestjs/common';
import { NavetConfig } from './navet.config';
import { NavetConnection, SYSTEM } from './navet-connection';

const SCOPE = 'fbfuppgoffakt';

/** The OAuth2 token of the population register's API. */
@Injectable()
export class AccessToken extends ClientCredentials {
  constructor(
    { clientId, tokenUrl: url, secretFile }: NavetConfig,
    certificates: CertificatesConfig,
    line: NavetConnection,
  ) {
    super(line, certificates, { system: SYSTEM, url, clientId, secretFile, scope: SCOPE });
  }
}

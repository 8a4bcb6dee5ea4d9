import { createPrivateKey } from 'node:crypto';
import { CertificatesConfig } from '@farled/infra';
import { Unavailable } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { importPKCS8 } from 'jose';
import * as oidc from 'openid-client';
import type { OidcProvider } from '../provider/staff-provider';
import { StaffRefusal } from '../staff-refusal';

const METADATA_MS = 600_000;
const SKEW_SECONDS = 60;
const TIMEOUT_SECONDS = 10;

interface Known {
  readonly metadata: oidc.ServerMetadata;
  readonly until: number;
}

/** Our side of OpenID Connect towards each provider: its metadata, and how we show who we are. */
@Injectable()
export class OidcConnection {
  private readonly known = new Map<string, Known>();

  constructor(private readonly certificates: CertificatesConfig) {}

  /**
   * The client of one provider, with every check on. It is made anew for each login: its keys are then the provider's
   * keys of this moment, also just after they have been changed.
   */
  async client(provider: OidcProvider): Promise<oidc.Configuration> {
    const metadata = await this.metadata(provider);
    const { settings, authentication } = await this.credentials(provider);
    const client = new oidc.Configuration(metadata, provider.clientId, settings, authentication);
    for (const demand of checksOf(provider)) demand(client);
    client.timeout = TIMEOUT_SECONDS;
    return client;
  }

  private async metadata(provider: OidcProvider): Promise<oidc.ServerMetadata> {
    const known = this.known.get(provider.id);
    if (known && known.until > Date.now()) return known.metadata;
    const { settings, authentication } = await this.credentials(provider);
    const execute = checksOf(provider);
    const options = { execute, timeout: TIMEOUT_SECONDS };
    const issuer = new URL(provider.issuer);
    const found = await oidc
      .discovery(issuer, provider.clientId, settings, authentication, options)
      .catch((cause: unknown) => {
        throw new Unavailable(`identity provider ${provider.id}`, { cause });
      });
    const metadata = found.serverMetadata();
    // OpenID Connect Discovery 4.3: the issuer must be exactly the one that was asked for.
    if (metadata.issuer !== provider.issuer) throw new StaffRefusal('failed', 'the provider says it is another issuer');
    this.known.set(provider.id, { metadata, until: Date.now() + METADATA_MS });
    return metadata;
  }

  private async credentials(provider: OidcProvider) {
    const settings: Partial<oidc.ClientMetadata> = { [oidc.clockTolerance]: SKEW_SECONDS };
    if (!provider.keyFile) {
      const secret = this.certificates.read(provider.secretFile ?? '').trim();
      return { settings, authentication: oidc.ClientSecretPost(secret) };
    }
    const pem = createPrivateKey(this.certificates.read(provider.keyFile)).export({ type: 'pkcs8', format: 'pem' });
    const key = await importPKCS8(String(pem), provider.keyAlgorithm ?? 'RS256');
    return { settings, authentication: oidc.PrivateKeyJwt(provider.keyId ? { key, kid: provider.keyId } : key) };
  }
}

/** The library trusts TLS for the ID token's signature unless it is told to check that, too. */
function checksOf({ issuer }: OidcProvider): ((client: oidc.Configuration) => void)[] {
  // Only a provider on this very machine: the schema of the configuration allows http for no other.
  const onThisMachine = issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [];
  return [oidc.enableNonRepudiationChecks, ...onThisMachine];
}

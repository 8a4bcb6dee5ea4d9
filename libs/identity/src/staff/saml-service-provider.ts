import { CertificatesConfig, HttpConfig } from '@farled/infra';
import { Injectable } from '@nestjs/common';
import {
  acceptResponse,
  authnRequest,
  type IdentityProvider,
  type ServiceProvider,
  serviceProviderMetadata,
  UsedAssertions,
  type VerifiedAssertion,
} from '../saml';
import { SamlConfig } from './saml.config';
import type { StaffLoginAttempt } from './staff-login-attempt.entity';

const ACS_PATH = '/api/login/staff/acs';
const METADATA_PATH = '/api/login/staff/metadata';

/** Our side of SAML towards the staff's IdP. */
@Injectable()
export class SamlServiceProvider {
  constructor(
    private readonly config: SamlConfig,
    private readonly http: HttpConfig,
    private readonly certificates: CertificatesConfig,
    private readonly used: UsedAssertions,
  ) {}

  /** Address at the IdP that a browser is sent to, with a signed request of this id. */
  async requestUrl(id: string): Promise<string> {
    return (await authnRequest(this.ourselves(), this.idp(), { id, levels: this.config.levels })).url;
  }

  /** What the verified answer to an attempt says; throws `SamlRefusal` when it is not accepted. */
  async accept(samlResponse: string, { id, askedAt }: StaffLoginAttempt): Promise<VerifiedAssertion> {
    const { levels } = this.config;
    const expected = { requestId: id, levels, forceAuthn: true, askedAt, now: new Date() };
    const assertion = await acceptResponse(samlResponse, { sp: this.ourselves(), idp: this.idp(), expected });
    await this.used.use(assertion);
    return assertion;
  }

  /** Our metadata for the IdP. */
  metadata(): string {
    return serviceProviderMetadata(this.ourselves(), this.idp());
  }

  private ourselves(): ServiceProvider {
    const read = (name: string) => this.certificates.read(name);
    const at = (path: string) => new URL(path, this.http.publicUrl).href;
    const keys = [{ certificate: read(this.config.certificate), key: read(this.config.key) }] as const;
    return { entityId: at(METADATA_PATH), acsUrl: at(ACS_PATH), keys };
  }

  private idp(): IdentityProvider {
    const { idp, ssoUrl, idpCertificate } = this.config;
    const certificates = [this.certificates.read(idpCertificate)];
    const demands = { signed: 'both', encrypted: true } as const;
    return { entityId: idp, ssoUrls: { redirect: ssoUrl }, certificates, demands };
  }
}

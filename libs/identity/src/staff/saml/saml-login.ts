import { CertificatesConfig, HttpConfig, MunicipalityConfig } from '@farled/infra';
import { Injectable } from '@nestjs/common';
import {
  acceptResponse,
  authnRequest,
  type IdentityProvider,
  SamlNotIdentified,
  SamlRefusal,
  type ServiceProvider,
  serviceMetadata,
  UsedAssertions,
  type VerifiedAssertion,
} from '../../saml';
import { assuranceOf } from '../claims/assurance-of';
import type { StaffClaims } from '../claims/claims';
import type { SamlProvider } from '../provider/staff-provider';
import { StaffProviders } from '../provider/staff-providers';
import type { StaffLoginAttempt } from '../staff-login-attempt.entity';
import { StaffRefusal } from '../staff-refusal';
import { SamlConfig } from './saml.config';

const ACS_PATH = '/api/login/staff/acs';
const NAME_ID = 'urn:oasis:names:tc:SAML:2.0:nameid-format:';
const METADATA_PATH = '/api/login/staff/metadata';

/** Our side of SAML towards the staff's IdPs. */
@Injectable()
export class SamlLogin {
  constructor(
    private readonly config: SamlConfig,
    private readonly http: HttpConfig,
    private readonly certificates: CertificatesConfig,
    private readonly used: UsedAssertions,
    private readonly providers: StaffProviders,
    private readonly municipality: MunicipalityConfig,
  ) {}

  /** Address at the IdP that a browser is sent to, with a signed request of this id. */
  async begin(provider: SamlProvider, id: string): Promise<string> {
    const { nameId, requestsAttributes } = provider;
    const wish = {
      id,
      levels: Object.keys(provider.levels ?? {}),
      ...(nameId ? { nameIdFormat: nameId === 'none' ? null : NAME_ID + nameId } : {}),
      ...(requestsAttributes ? { attributeSet: this.samlProviders().indexOf(provider) } : {}),
    };
    return (await authnRequest(this.ourselves(), this.idp(provider), wish)).url;
  }

  /** What the IdP says of the person, once every check has held; throws StaffRefusal. */
  async accept(provider: SamlProvider, attempt: StaffLoginAttempt, samlResponse: string): Promise<StaffClaims> {
    try {
      return claimsOf(provider, await this.verified(provider, attempt, samlResponse));
    } catch (error) {
      if (error instanceof SamlRefusal) throw new StaffRefusal('failed', `${error.code}: ${error.message}`);
      if (!(error instanceof SamlNotIdentified)) throw error;
      const outcome =
        error.outcome === 'cancelled' ? 'cancelled' : error.outcome === 'level-unavailable' ? 'level' : 'failed';
      throw new StaffRefusal(outcome, `nobody was identified: ${error.outcome}`);
    }
  }

  /** Our metadata for the IdPs, with the attributes that each of them is asked for. */
  metadata(): string {
    const { name, email, phone } = this.municipality;
    const about = {
      names: { sv: `Handläggning i ${name}`, en: `Case handling of ${name}` },
      organisation: name,
      url: this.http.publicUrl,
      contact: { email, phone },
      categories: [],
      wantsSignedAssertions: true,
      attributeSets: this.samlProviders().map(attributesOf),
    };
    return serviceMetadata(this.ourselves(), about, new Date());
  }

  private samlProviders(): SamlProvider[] {
    return this.providers.all.filter((one) => one.kind === 'saml');
  }

  private async verified(provider: SamlProvider, { id, askedAt }: StaffLoginAttempt, samlResponse: string) {
    const levels = Object.keys(provider.levels ?? {});
    const expected = { requestId: id, levels, forceAuthn: true, askedAt, now: new Date() };
    const judgement = { sp: this.ourselves(), idp: this.idp(provider), expected };
    const assertion = await acceptResponse(samlResponse, judgement);
    await this.used.use(assertion);
    return assertion;
  }

  private ourselves(): ServiceProvider {
    const read = (name: string) => this.certificates.read(name);
    const at = (path: string) => new URL(path, this.http.publicUrl).href;
    const keys = [{ certificate: read(this.config.certificate), key: read(this.config.key) }] as const;
    return { entityId: at(METADATA_PATH), acsUrl: at(ACS_PATH), keys };
  }

  private idp({ entityId, ssoUrl, certificateFiles, signed, encrypted }: SamlProvider): IdentityProvider {
    const certificates = certificateFiles.map((name) => this.certificates.read(name));
    const demands = { signed: signed ?? 'both', encrypted: encrypted ?? true } as const;
    return { entityId, ssoUrls: { redirect: ssoUrl }, certificates, demands };
  }
}

/** Every attribute that the configuration of a provider speaks of. */
function attributesOf({ attributes, grants, unitsFrom = [] }: SamlProvider): string[] {
  const named = Object.values(attributes).flat();
  return [...new Set([...named, ...unitsFrom, ...grants.flatMap(({ when }) => Object.keys(when))])];
}

/** Only what the configuration speaks of is read. */
function claimsOf(provider: SamlProvider, assertion: VerifiedAssertion): StaffClaims {
  return {
    values: Object.fromEntries(attributesOf(provider).map((name) => [name, assertion.values(name)])),
    assurance: assuranceOf(provider, assertion.level),
    authenticatedAt: assertion.authenticatedAt.getTime(),
    session: null,
    nameId: null,
    idToken: null,
  };
}

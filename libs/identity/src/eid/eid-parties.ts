import { CertificatesConfig, HttpConfig, MunicipalityConfig } from '@farled/infra';
import { Injectable } from '@nestjs/common';
import {
  type DescribedProvider,
  type IdentityProvider,
  type KeyPair,
  type ServiceProvider,
  serviceMetadata,
} from '../saml';
import { EidConfig } from './eid.config';

/** What a resident is asked for: to log in, or to sign. In a federation these are two services. */
export type EidPurpose = 'login' | 'sign';

const SIGN_SERVICE = 'http://id.elegnamnden.se/st/1.0/sigservice';

/** Our own two sides of SAML towards residents' IdPs, and theirs as we use them. */
@Injectable()
export class EidParties {
  constructor(
    private readonly config: EidConfig,
    private readonly http: HttpConfig,
    private readonly municipality: MunicipalityConfig,
    private readonly certificates: CertificatesConfig,
  ) {}

  ourselves(purpose: EidPurpose): ServiceProvider {
    const at = (path: string) => new URL(`/api/eid/${purpose}/${path}`, this.http.publicUrl).href;
    return { entityId: at('metadata'), acsUrl: at('acs'), keys: this.keys() };
  }

  idp({ entityId, ssoUrls, certificates }: DescribedProvider): IdentityProvider {
    const demands = { signed: this.config.signed, encrypted: true } as const;
    return { entityId, ssoUrls, certificates, demands };
  }

  /** Levels to ask an IdP for: ours that it declares, or all of ours when it declares none. */
  levels({ levels }: DescribedProvider): string[] {
    return this.config.levels.filter((level) => levels.length === 0 || levels.includes(level));
  }

  metadata(purpose: EidPurpose): string {
    const { name, email, phone } = this.municipality;
    const { categories, signed } = this.config;
    const about = {
      names: {
        sv: purpose === 'login' ? `E-tjänster i ${name}` : `Underskrift i ${name}`,
        en: purpose === 'login' ? `E-services of ${name}` : `Signing in ${name}`,
      },
      organisation: name,
      url: this.http.publicUrl,
      contact: { email, phone },
      wantsSignedAssertions: signed === 'both',
      categories: purpose === 'login' ? categories : [...categories, SIGN_SERVICE],
    };
    return serviceMetadata(this.ourselves(purpose), about, new Date());
  }

  /** Read anew each time: a new key takes effect without a restart. */
  private keys(): [KeyPair, ...KeyPair[]] {
    const read = (name: string) => this.certificates.read(name);
    const { certificates, keys } = this.config;
    const pairs = certificates.map((name, index) => ({ certificate: read(name), key: read(keys[index] ?? name) }));
    return pairs as [KeyPair, ...KeyPair[]];
  }
}

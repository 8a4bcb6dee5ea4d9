import { CertificatesConfig, HttpConfig } from '@farled/infra';
import { Injectable } from '@nestjs/common';
import { type CacheProvider, type Profile, SAML, ValidateInResponseTo } from '@node-saml/passport-saml';
import { SamlConfig } from './saml.config';
import { checkAssertion, checkResponse } from './saml-checks';
import { SamlRefusal } from './saml-refusal';
import type { StaffLoginAttempt } from './staff-login-attempt.entity';
import { StaffLoginAttempts } from './staff-login-attempts';

const ACS_PATH = '/api/login/staff/acs';
const METADATA_PATH = '/api/login/staff/metadata';
const TEN_MINUTES = 600_000;

/** Our side of SAML towards the staff's IdP, with what the library leaves unchecked checked here. */
@Injectable()
export class SamlServiceProvider {
  constructor(
    private readonly config: SamlConfig,
    private readonly http: HttpConfig,
    private readonly certificates: CertificatesConfig,
    private readonly attempts: StaffLoginAttempts,
  ) {}

  /** Address at the IdP that a browser is sent to, with a signed request of this id. */
  requestUrl(requestId: string): Promise<string> {
    return this.library(requestId, new Date()).getAuthorizeUrlAsync('', undefined, {});
  }

  /** What the verified answer to an attempt says; throws `SamlRefusal`, or the library's error, when it is not accepted. */
  async accept(samlResponse: string, attempt: StaffLoginAttempt): Promise<Profile> {
    const xml = Buffer.from(samlResponse, 'base64').toString('utf8');
    checkResponse(xml, { acsUrl: this.acsUrl });
    const library = this.library(attempt.id, attempt.askedAt);
    const { profile } = await library.validatePostResponseAsync({ SAMLResponse: samlResponse });
    const assertion = profile?.getAssertionXml?.();
    if (!profile || !assertion) throw new SamlRefusal('there is no assertion');
    const { idp, levels } = this.config;
    const { id: requestId, askedAt } = attempt;
    const expected = { requestId, acsUrl: this.acsUrl, idp, levels, askedAt, now: new Date() };
    const { id, validUntil } = checkAssertion(assertion, expected);
    if (!(await this.attempts.isNewAssertion(id, validUntil))) throw new SamlRefusal('the assertion was used before');
    return profile;
  }

  /** Our metadata for the IdP. */
  metadata(): string {
    const certificate = this.certificates.read(this.config.certificate);
    return this.library('_metadata', new Date()).generateServiceProviderMetadata(certificate, certificate);
  }

  private get acsUrl(): string {
    return new URL(ACS_PATH, this.http.publicUrl).href;
  }

  /** A library object for one request: its cache knows this request and no other (unsolicited answers are refused). */
  private library(requestId: string, askedAt: Date): SAML {
    const { config } = this;
    const issuer = new URL(METADATA_PATH, this.http.publicUrl).href;
    return new SAML({
      entryPoint: config.ssoUrl,
      issuer,
      audience: issuer,
      callbackUrl: this.acsUrl,
      idpIssuer: config.idp,
      idpCert: this.certificates.read(config.idpCertificate),
      privateKey: this.certificates.read(config.key),
      decryptionPvk: this.certificates.read(config.key),
      publicCert: this.certificates.read(config.certificate),
      generateUniqueId: () => requestId,
      cacheProvider: cacheOf(requestId, askedAt),
      ...HARDENED,
      authnContext: config.levels,
    });
  }
}

/** The library's defaults are dangerous (SHA-1, any answer accepted, requests valid for 8 hours): all are set. */
const HARDENED = {
  signatureAlgorithm: 'sha256',
  digestAlgorithm: 'sha256',
  validateInResponseTo: ValidateInResponseTo.always,
  requestIdExpirationPeriodMs: TEN_MINUTES,
  wantAuthnResponseSigned: true,
  wantAssertionsSigned: true,
  acceptedClockSkewMs: 60_000,
  maxAssertionAgeMs: TEN_MINUTES,
  disableRequestedAuthnContext: false,
  racComparison: 'exact',
  identifierFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
  skipRequestCompression: false,
  forceAuthn: true,
  signMetadata: true,
} as const;

/** The attempt itself lies in the database and is used up there; the library only asks whether the id is the one. */
function cacheOf(requestId: string, askedAt: Date): CacheProvider {
  const value = askedAt.toISOString();
  return {
    saveAsync: async (_key, saved) => ({ value: saved, createdAt: askedAt.getTime() }),
    getAsync: async (key) => (key === requestId ? value : null),
    removeAsync: async (key) => key,
  };
}

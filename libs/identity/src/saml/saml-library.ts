import { type CacheProvider, SAML, type SamlConfig, ValidateInResponseTo } from '@node-saml/passport-saml';
import { type Judgement, SKEW_MS } from './check-assertion';
import type { IdentityProvider, ServiceProvider } from './parties';
import { SamlRefusal } from './saml-refusal';

const TEN_MINUTES = 600_000;

/** node-saml set up for one request. Its defaults are dangerous (SHA-1, any answer accepted, 8 hours): all are set. */
export class SamlLibrary extends SAML {
  constructor(sp: ServiceProvider, idp: IdentityProvider, options: Partial<SamlConfig> & { requestId: string }) {
    const { requestId, ...more } = options;
    const [{ key, certificate }] = sp.keys;
    super({
      ...HARDENED,
      issuer: sp.entityId,
      audience: sp.entityId,
      callbackUrl: sp.acsUrl,
      entryPoint: idp.ssoUrls.redirect ?? idp.ssoUrls.post,
      idpIssuer: idp.entityId,
      idpCert: [...idp.certificates],
      privateKey: key,
      decryptionPvk: key,
      publicCert: certificate,
      generateUniqueId: () => requestId,
      cacheProvider: knowsOnly(requestId),
      ...more,
    });
  }

  /** The library's own checks of an assertion whose signature has been verified: times, audience, InResponseTo. */
  async judge(assertionXml: string, requestId: string): Promise<void> {
    await this.processValidlySignedAssertionAsync(assertionXml, '', requestId);
  }
}

/** A second opinion on a verified assertion, of readers that are not ours. */
export async function judgeByLibrary(assertionXml: string, { sp, idp, expected }: Judgement): Promise<void> {
  const { requestId } = expected;
  try {
    await new SamlLibrary(sp, idp, { requestId }).judge(assertionXml, requestId);
  } catch (error) {
    throw new SamlRefusal('library', (error as Error).message.slice(0, 80));
  }
}

const HARDENED = {
  signatureAlgorithm: 'sha256',
  digestAlgorithm: 'sha256',
  validateInResponseTo: ValidateInResponseTo.always,
  requestIdExpirationPeriodMs: TEN_MINUTES,
  wantAuthnResponseSigned: true,
  wantAssertionsSigned: true,
  acceptedClockSkewMs: SKEW_MS,
  maxAssertionAgeMs: TEN_MINUTES,
  disableRequestedAuthnContext: false,
  racComparison: 'exact',
  identifierFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
  skipRequestCompression: false,
  forceAuthn: true,
} as const;

/** The request lies in the database and is used up there; the library only asks whether the id is the one. */
function knowsOnly(requestId: string): CacheProvider {
  const since = new Date();
  return {
    saveAsync: async (_key, saved) => ({ value: saved, createdAt: since.getTime() }),
    getAsync: async (key) => (key === requestId ? since.toISOString() : null),
    removeAsync: async (key) => key,
  };
}

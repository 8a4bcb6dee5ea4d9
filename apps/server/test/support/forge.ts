import { createPrivateKey, createPublicKey } from 'node:crypto';
import { promisify } from 'node:util';
import { SignedXml } from 'xml-crypto';
import { type EncryptOptions, encrypt } from 'xml-encryption';
import type { SandboxCertificates } from '../../../sandbox/src/certificates/ensure-certificates';
import type { EidIdp } from '../../../sandbox/src/eid/eid-idps';
import { swedes } from '../../../sandbox/src/eid/eid-people';
import { type EidAnswer, eidAssertion, eidResponse } from '../../../sandbox/src/eid/eid-response';
import { Html } from '../../../sandbox/src/web/html';

const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
const EXC_C14N = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const ENVELOPED = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';
const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';
const encryptXml = promisify<string, EncryptOptions, string>((content, options, done) =>
  encrypt(content, options, (error, result) => done(error, result)),
);

interface SigningWay {
  readonly key?: string;
  readonly certificate?: string;
  readonly method?: string;
  readonly digest?: string;
  readonly c14n?: string;
  readonly transforms?: readonly string[];
}

/** One change to an honest answer; everything else stays as the IdP makes it. */
export interface Forgery {
  readonly answer?: Partial<EidAnswer>;
  readonly assertion?: (xml: string) => string;
  readonly encryption?: Partial<Pick<EncryptOptions, 'encryptionAlgorithm' | 'keyEncryptionAlgorithm'>>;
  /** Certificate that the assertion is encrypted for. */
  readonly encryptFor?: string;
  readonly open?: boolean;
  /** Before the response is signed. */
  readonly response?: (xml: string) => string;
  readonly signing?: SigningWay;
  /** After it was signed; `evil` is an assertion about somebody else, encrypted for the service as anybody can. */
  readonly signed?: (xml: string, evil: string) => string;
}

export interface Forger {
  readonly idp: EidIdp;
  readonly certificates: SandboxCertificates;
}

/** An answer of the IdP, changed in one way; base64 as the browser posts it. */
export async function forge({ idp, certificates }: Forger, honest: EidAnswer, change: Forgery): Promise<string> {
  const answer = { ...honest, ...change.answer };
  const plain = (change.assertion ?? same)(eidAssertion(idp, answer));
  const sp = change.encryptFor ?? certificates.samlSp.certificate;
  const content = change.open ? plain : await wrapped(plain, sp, change.encryption);
  const response = (change.response ?? same)(eidResponse(idp, answer, new Html(content)));
  const signed = sign(response, { ...idp.signer, ...change.signing });
  const evilAnswer = { ...honest, attributes: swedes.find(({ key }) => key === 'elin')?.attributes ?? [] };
  const evil = await wrapped(eidAssertion(idp, evilAnswer), certificates.samlSp.certificate);
  return Buffer.from((change.signed ?? same)(signed, evil), 'utf8').toString('base64');
}

const same = (xml: string): string => xml;

async function wrapped(assertion: string, sp: string, way: Forgery['encryption'] = {}): Promise<string> {
  const encrypted = await encryptXml(assertion, {
    rsa_pub: createPublicKey(sp).export({ type: 'spki', format: 'pem' }),
    pem: sp,
    encryptionAlgorithm: 'http://www.w3.org/2009/xmlenc11#aes256-gcm',
    keyEncryptionAlgorithm: 'http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p',
    warnInsecureAlgorithm: false,
    ...way,
  });
  return `<saml:EncryptedAssertion>${encrypted}</saml:EncryptedAssertion>`;
}

/** Signs a response in any way, also in those that are forbidden. */
function sign(xml: string, way: SigningWay & { readonly key: string; readonly certificate: string }): string {
  const { key, certificate, method = RSA_SHA256, digest = SHA256, c14n = EXC_C14N } = way;
  const isHmac = method.endsWith('hmac-sha1');
  const signer = new SignedXml({
    // An HMAC "by" the certificate: everybody knows the secret.
    privateKey: isHmac ? certificate : createPrivateKey(key).export({ type: 'pkcs8', format: 'pem' }),
    publicCert: certificate,
    signatureAlgorithm: method,
    canonicalizationAlgorithm: c14n,
  });
  if (isHmac) signer.enableHMAC();
  signer.idAttributes = ['ID'];
  const xpath = "/*[local-name(.)='Response']";
  signer.addReference({ xpath, transforms: [...(way.transforms ?? [ENVELOPED, EXC_C14N])], digestAlgorithm: digest });
  const reference = `${xpath}/*[local-name(.)='Issuer']`;
  signer.computeSignature(xml, { prefix: 'ds', location: { reference, action: 'after' } });
  return signer.getSignedXml();
}

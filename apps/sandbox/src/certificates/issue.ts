import { createPrivateKey, createPublicKey, generateKeyPair, type KeyObject, webcrypto } from 'node:crypto';
import { promisify } from 'node:util';
import { x509 } from './x509';

/** Who may answer for a CA whether a certificate is good (RFC 6960 section 4.2.2.2). */
const OCSP_SIGNING = '1.3.6.1.5.5.7.3.9';
const YEAR = 365 * 24 * 3_600_000;
const newKeyPair = promisify(generateKeyPair);

/** A certificate with its private key, both PEM. */
export interface KeyedCertificate {
  readonly certificate: string;
  readonly key: string;
}

/** What a certificate shall say. */
export interface CertificateWish {
  /** Names in order; keys are short names or OIDs. */
  readonly subject: readonly Record<string, string[]>[];
  readonly kind: 'ca' | 'server' | 'client' | 'signature' | 'signature-ec' | 'ocsp';
  readonly hosts?: readonly string[];
  /** Who signs; none for a root. */
  readonly issuer?: KeyedCertificate;
}

/** Makes a certificate of the throw-away world: ten years, valid since a year back so that clocks may differ. */
export async function issueCertificate(wish: CertificateWish): Promise<KeyedCertificate> {
  const privateKey = await newKey(wish.kind);
  const keys = await importPair(privateKey);
  const signer = wish.issuer ? await importPair(createPrivateKey(wish.issuer.key)) : keys;
  const subject = new x509.Name([...wish.subject]);
  const issuer = wish.issuer ? new x509.X509Certificate(wish.issuer.certificate) : undefined;
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: serialNumber(),
    subject: subject.toString(),
    issuer: issuer?.subject ?? subject.toString(),
    notBefore: new Date(Date.now() - YEAR),
    notAfter: new Date(Date.now() + 10 * YEAR),
    publicKey: keys.publicKey,
    signingKey: signer.privateKey,
    signingAlgorithm: signer.algorithm,
    extensions: await extensions(wish, keys.publicKey, signer.publicKey),
  });
  return { certificate: `${certificate.toString('pem')}\n`, key: pem(privateKey) };
}

/** RSA where the standard of a signature asks for it; elliptic curves elsewhere, as they are made in no time. */
async function newKey(kind: CertificateWish['kind']): Promise<KeyObject> {
  if (kind === 'signature') return (await newKeyPair('rsa', { modulusLength: 2048 })).privateKey;
  return (await newKeyPair('ec', { namedCurve: 'P-256' })).privateKey;
}

/** Positive and never longer than 20 octets (RFC 5280 section 4.1.2.2). */
function serialNumber(): string {
  const bytes = webcrypto.getRandomValues(new Uint8Array(16));
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return Buffer.from(bytes).toString('hex');
}

async function importPair(key: KeyObject) {
  const algorithm =
    key.asymmetricKeyType === 'rsa'
      ? { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
      : { name: 'ECDSA', hash: 'SHA-256', namedCurve: 'P-256' };
  const pkcs8 = key.export({ type: 'pkcs8', format: 'der' });
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
  const privateKey = await webcrypto.subtle.importKey('pkcs8', pkcs8, algorithm, true, ['sign']);
  const publicKey = await webcrypto.subtle.importKey('spki', spki, algorithm, true, ['verify']);
  return { privateKey, publicKey, algorithm };
}

const pem = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }).toString();

async function extensions(
  wish: CertificateWish,
  own: webcrypto.CryptoKey,
  signer: webcrypto.CryptoKey,
): Promise<x509.Extension[]> {
  const identifiers = [
    await x509.SubjectKeyIdentifierExtension.create(own),
    await x509.AuthorityKeyIdentifierExtension.create(signer),
  ];
  return [new x509.BasicConstraintsExtension(wish.kind === 'ca', undefined, true), ...uses(wish), ...identifiers];
}

/** What the certificate may be used for. */
function uses(wish: CertificateWish): x509.Extension[] {
  const { keyCertSign, cRLSign, digitalSignature, keyEncipherment, nonRepudiation } = x509.KeyUsageFlags;
  switch (wish.kind) {
    case 'ca':
      return [new x509.KeyUsagesExtension(keyCertSign | cRLSign, true)];
    case 'signature':
    case 'signature-ec':
      return [new x509.KeyUsagesExtension(digitalSignature | nonRepudiation | keyEncipherment, true)];
    case 'ocsp':
      return [
        new x509.KeyUsagesExtension(digitalSignature, true),
        new x509.ExtendedKeyUsageExtension([OCSP_SIGNING], true),
      ];
    default:
      return [
        new x509.KeyUsagesExtension(digitalSignature | keyEncipherment, true),
        new x509.ExtendedKeyUsageExtension([
          x509.ExtendedKeyUsage[wish.kind === 'server' ? 'serverAuth' : 'clientAuth'],
        ]),
        ...hosts(wish.hosts ?? []),
      ];
  }
}

function hosts(names: readonly string[]): x509.Extension[] {
  if (names.length === 0) return [];
  const type = (name: string) => (/^[\d.]+$|:/.test(name) ? ('ip' as const) : ('dns' as const));
  return [new x509.SubjectAlternativeNameExtension(names.map((value) => ({ type: type(value), value })))];
}

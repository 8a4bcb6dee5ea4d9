import { createHash, verify, type X509Certificate } from 'node:crypto';
import { Rejected } from '@farled/kernel';
import { commonName } from './certificate-name';
import { certificateParts } from './certificate-parts';
import { type OcspResponse, readOcspResponse, type SingleResponse } from './ocsp-response';

/** What an OCSP answer is checked against. */
export interface OcspCheck {
  /** The answer, decoded from `completionData.ocspResponse`. */
  readonly response: Buffer;
  /** The signer's certificate, and the CA that issued it; both trusted by now. */
  readonly certificate: X509Certificate;
  readonly issuer: X509Certificate;
  /** `completionData.signature` as it came, in base64: the nonce belongs to it. */
  readonly signature: string;
  /** The answer must have been made while the order lived. */
  readonly orderedAt: Date;
  readonly collectedAt: Date;
}

/** What a verified answer says. */
export interface OcspVerdict {
  readonly producedAt: Date;
  readonly responder: string;
}

const CLOCK_SKEW_MS = 60_000;
const OCSP_SIGNING = '1.3.6.1.5.5.7.3.9';
/** Hashes of names and keys, which only point something out; SHA-1 is what RFC 6960 clients use. */
const HASHES: Readonly<Record<string, string>> = { '2b0e03021a': 'sha1', '608648016503040201': 'sha256' };
/** RSA and ECDSA with SHA-2; nothing older signs an answer. */
const SIGNATURES: Readonly<Record<string, string>> = {
  '2a864886f70d01010b': 'sha256',
  '2a864886f70d01010c': 'sha384',
  '2a864886f70d01010d': 'sha512',
  '2a8648ce3d040302': 'sha256',
  '2a8648ce3d040303': 'sha384',
  '2a8648ce3d040304': 'sha512',
};
const NONCE_BYTES = 32;

/**
 * Proves by an OCSP answer (RFC 6960) that the signer's certificate was good when she signed. Throws `Rejected`:
 * `ocsp.unreadable`, `.untrusted`, `.other-certificate`, `.not-good`, `.wrong-time` or `.other-signature`.
 */
export function verifyOcsp(check: OcspCheck): OcspVerdict {
  const response = readOcspResponse(check.response);
  const responder = requireResponder(response, check);
  const single = response.responses.find((one) => isAbout(one, check));
  if (!single) throw new Rejected('ocsp.other-certificate');
  if (single.status !== 'good') throw new Rejected('ocsp.not-good');
  requireTime(response, single, check);
  requireNonce(response, check.signature);
  return { producedAt: response.producedAt, responder: commonName(responder) };
}

/** The CA itself, or whom it has given a certificate to answer in its place (RFC 6960 section 4.2.2.2). */
function requireResponder(response: OcspResponse, { issuer, collectedAt }: OcspCheck): X509Certificate {
  const known = [issuer, ...response.certificates.filter((one) => isDelegate(one, issuer, collectedAt))];
  const hash = SIGNATURES[response.algorithm];
  const signer = known.find((one) => isNamed(response, one));
  if (!hash || !signer || !isSignedBy(response, hash, signer)) throw new Rejected('ocsp.untrusted');
  return signer;
}

function isDelegate(certificate: X509Certificate, issuer: X509Certificate, at: Date): boolean {
  const isValid = Date.parse(certificate.validFrom) <= at.getTime() && at.getTime() <= Date.parse(certificate.validTo);
  const mayAnswer = (certificate.keyUsage as string[] | undefined)?.includes(OCSP_SIGNING);
  return mayAnswer === true && isValid && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}

function isNamed({ responder: { by, value } }: OcspResponse, certificate: X509Certificate): boolean {
  const { subject, keyBits } = certificateParts(certificate);
  // KeyHash is SHA-1 by definition (RFC 6960 section 4.2.1).
  return value.equals(by === 'name' ? subject : createHash('sha1').update(keyBits).digest());
}

function isSignedBy({ signed, signature }: OcspResponse, hash: string, { publicKey }: X509Certificate): boolean {
  try {
    return verify(hash, signed, publicKey, signature);
  } catch {
    return false;
  }
}

function isAbout(single: SingleResponse, { certificate, issuer }: OcspCheck): boolean {
  const algorithm = HASHES[single.hashAlgorithm];
  if (!algorithm) return false;
  const hash = (bytes: Buffer) => createHash(algorithm).update(bytes).digest();
  const parts = certificateParts(certificate);
  return (
    single.serialNumber.equals(parts.serialNumber) &&
    single.issuerNameHash.equals(hash(parts.issuer)) &&
    single.issuerKeyHash.equals(hash(certificateParts(issuer).keyBits))
  );
}

/** Made for this signing: not before the order, not after its end, and not outdated by its own words. */
function requireTime(response: OcspResponse, single: SingleResponse, check: OcspCheck): void {
  const from = check.orderedAt.getTime() - CLOCK_SKEW_MS;
  const to = check.collectedAt.getTime() + CLOCK_SKEW_MS;
  const producedAt = response.producedAt.getTime();
  const isFresh = !single.nextUpdate || single.nextUpdate.getTime() >= producedAt;
  const isMade = producedAt >= from && producedAt <= to;
  if (!isMade || !isFresh || single.thisUpdate.getTime() > to) throw new Rejected('ocsp.wrong-time');
}

/**
 * BankID's nonce binds the answer to the signature: the SHA-1 of the base64 text of the signature, then 12 random bytes
 * (BankID Relying Party Guidelines, "ocspResponse").
 */
function requireNonce({ nonce }: OcspResponse, signature: string): void {
  const digest = createHash('sha1').update(signature, 'utf8').digest();
  const isBound = nonce?.length === NONCE_BYTES && nonce.subarray(0, digest.length).equals(digest);
  if (!isBound) throw new Rejected('ocsp.other-signature');
}

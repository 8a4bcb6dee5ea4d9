import { createHash, randomBytes, sign } from 'node:crypto';
import type { KeyedCertificate } from '../certificates/issue';
import { x509 } from '../certificates/x509';
import { der } from './der';

const BASIC_RESPONSE = '1.3.6.1.5.5.7.48.1.1';
const NONCE = '1.3.6.1.5.5.7.48.1.2';
const SHA1 = '1.3.14.3.2.26';
const ECDSA_WITH_SHA256 = '1.2.840.10045.4.3.2';
const DAY = 24 * 3_600_000;
const REVOKED_SINCE_MS = 3_600_000;

/** What an OCSP answer is about. */
export interface OcspQuestion {
  readonly certificate: string;
  readonly issuer: string;
  /** Who answers for the issuer. */
  readonly responder: KeyedCertificate;
  /** Base64 of the signature document: the nonce belongs to it. */
  readonly signature: string;
  readonly isRevoked?: boolean;
}

const sha1 = (bytes: Buffer | string): Buffer => createHash('sha1').update(bytes).digest();

/** An OCSP answer (RFC 6960) as BankID's: by a responder that the issuer has appointed, with a nonce made of the signature. */
export async function ocspAnswer(question: OcspQuestion, at: Date): Promise<Buffer> {
  const responder = new x509.X509Certificate(question.responder.certificate);
  const responderId = der.explicit(2, der.octets(Buffer.from(await responder.publicKey.getKeyIdentifier())));
  const responses = der.sequence(await singleResponse(question, at));
  const extensions = der.explicit(1, der.sequence(nonce(question.signature)));
  const data = der.sequence(responderId, der.time(at), responses, extensions);
  const algorithm = der.sequence(der.identifier(ECDSA_WITH_SHA256));
  const certificates = der.explicit(0, der.sequence(Buffer.from(responder.rawData)));
  const basic = der.sequence(data, algorithm, der.bits(sign('sha256', data, question.responder.key)), certificates);
  const bytes = der.sequence(der.identifier(BASIC_RESPONSE), der.octets(basic));
  return der.sequence(der.enumerated(0), der.explicit(0, bytes));
}

async function singleResponse({ certificate, issuer, isRevoked }: OcspQuestion, at: Date): Promise<Buffer> {
  const subject = new x509.X509Certificate(certificate);
  const authority = new x509.X509Certificate(issuer);
  const nameHash = sha1(Buffer.from(authority.subjectName.toArrayBuffer()));
  const keyHash = Buffer.from(await authority.publicKey.getKeyIdentifier());
  const algorithm = der.sequence(der.identifier(SHA1), der.nothing());
  const serial = der.integer(subject.serialNumber);
  const id = der.sequence(algorithm, der.octets(nameHash), der.octets(keyHash), serial);
  const since = new Date(at.getTime() - REVOKED_SINCE_MS);
  // RevokedInfo is tagged implicitly, so its number stands in the place of its sequence.
  const status = isRevoked ? der.explicit(1, der.time(since)) : der.implicitNull(0);
  return der.sequence(id, status, der.time(at), der.explicit(0, der.time(new Date(at.getTime() + DAY))));
}

/** 32 bytes: the SHA-1 of the signature's base64 text, and 12 random ones. */
function nonce(signature: string): Buffer {
  const value = Buffer.concat([sha1(signature), randomBytes(12)]);
  return der.sequence(der.identifier(NONCE), der.octets(der.octets(value)));
}

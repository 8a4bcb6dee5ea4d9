import { createHash, sign } from 'node:crypto';
import type { KeyedCertificate } from '../certificates/issue';
import { x509 } from '../certificates/x509';
import { der } from './der';

const BASIC_RESPONSE = '1.3.6.1.5.5.7.48.1.1';
const SHA1 = '1.3.14.3.2.26';
const ECDSA_WITH_SHA256 = '1.2.840.10045.4.3.2';
const DAY = 24 * 3_600_000;

const sha1 = (bytes: Buffer): Buffer => createHash('sha1').update(bytes).digest();

/** An OCSP answer (RFC 6960) that says "good" about a certificate, signed by its issuer. */
export async function ocspAnswer(certificate: string, issuer: KeyedCertificate, at: Date): Promise<Buffer> {
  const subject = new x509.X509Certificate(certificate);
  const signer = new x509.X509Certificate(issuer.certificate);
  const keyHash = Buffer.from(await signer.publicKey.getKeyIdentifier());
  const nameHash = sha1(Buffer.from(signer.subjectName.toArrayBuffer()));
  const sha1Algorithm = der.sequence(der.identifier(SHA1), der.nothing());
  const certId = der.sequence(
    sha1Algorithm,
    der.octets(nameHash),
    der.octets(keyHash),
    der.integer(subject.serialNumber),
  );
  const good = der.implicitNull(0);
  const nextUpdate = der.explicit(0, der.time(new Date(at.getTime() + DAY)));
  const single = der.sequence(certId, good, der.time(at), nextUpdate);
  const responder = der.explicit(2, der.octets(keyHash));
  const data = der.sequence(responder, der.time(at), der.sequence(single));
  const algorithm = der.sequence(der.identifier(ECDSA_WITH_SHA256));
  const basic = der.sequence(data, algorithm, der.bits(sign('sha256', data, issuer.key)));
  const bytes = der.sequence(der.identifier(BASIC_RESPONSE), der.octets(basic));
  return der.sequence(der.enumerated(0), der.explicit(0, bytes));
}

import type { X509Certificate } from 'node:crypto';
import { bitsOf, contextTag, type DerValue, partsOf, readDer, unreadable } from './der-reader';

/** The parts of a certificate that an OCSP answer names, byte for byte (RFC 5280 section 4.1). */
export interface CertificateParts {
  readonly serialNumber: Buffer;
  readonly issuer: Buffer;
  readonly subject: Buffer;
  /** The public key without its algorithm, as `issuerKeyHash` is taken over it (RFC 6960 section 4.1.1). */
  readonly keyBits: Buffer;
}

export function certificateParts({ raw }: X509Certificate): CertificateParts {
  const [tbs] = partsOf(readDer(raw));
  const fields = tbs ? partsOf(tbs) : [];
  // The version stands first, explicitly tagged, unless it is 1.
  const [serialNumber, , issuer, , subject, keyInfo] = fields[0]?.tag === contextTag(0) ? fields.slice(1) : fields;
  if (!serialNumber || !issuer || !subject || !keyInfo) throw unreadable();
  return {
    serialNumber: serialNumber.content,
    issuer: issuer.whole,
    subject: subject.whole,
    keyBits: bitsOf(partsOf(keyInfo)[1] as DerValue),
  };
}

import { X509Certificate } from 'node:crypto';
import { Rejected } from '@farled/kernel';

const WEAKEST_KEY = 2048;

/**
 * Checks that certificates lead from a person to a root that we trust, and were all valid at an instant
 * (RFC 5280 section 6, as far as BankID's fixed chain of three needs it).
 */
export function requireTrustedChain(
  certificates: readonly X509Certificate[],
  roots: readonly string[],
  at: Date,
): void {
  const last = certificates.at(-1);
  const root = roots.map((pem) => new X509Certificate(pem)).find((known) => last && isIssuedBy(last, known));
  const [user, ...issuers] = root ? [...certificates, root] : [];
  if (!user || user.ca || !hasStrongKey(user)) throw new Rejected('signature.untrusted');
  let subject = user;
  for (const issuer of issuers) {
    // Without the CA flag anybody with a BankID could make certificates for anybody else.
    if (!issuer.ca || !isIssuedBy(subject, issuer)) throw new Rejected('signature.untrusted');
    subject = issuer;
  }
  if (![user, ...issuers].every((certificate) => isValid(certificate, at))) throw new Rejected('signature.expired');
}

const isIssuedBy = (subject: X509Certificate, issuer: X509Certificate): boolean =>
  subject.checkIssued(issuer) && subject.verify(issuer.publicKey);

const isValid = ({ validFrom, validTo }: X509Certificate, at: Date): boolean =>
  Date.parse(validFrom) <= at.getTime() && at.getTime() <= Date.parse(validTo);

const hasStrongKey = ({ publicKey }: X509Certificate): boolean =>
  publicKey.asymmetricKeyType === 'rsa' && (publicKey.asymmetricKeyDetails?.modulusLength ?? 0) >= WEAKEST_KEY;

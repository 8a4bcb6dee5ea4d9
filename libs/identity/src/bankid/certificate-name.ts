import type { X509Certificate } from 'node:crypto';

/** The common name of a certificate's subject; empty when it has none or several. */
export function commonName(certificate: X509Certificate): string {
  const { CN } = (certificate.toLegacyObject() as unknown as { subject: Record<string, unknown> }).subject;
  return typeof CN === 'string' ? CN : '';
}

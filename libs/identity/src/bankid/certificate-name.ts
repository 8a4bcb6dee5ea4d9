import type { X509Certificate } from 'node:crypto';
// Node 20 loads a part of TLS for `toLegacyObject`; loaded in that order, `tls` itself stays half made.
import 'node:tls';

/** The attributes of a certificate's subject by their short names; one that stands twice is a list. */
export const subjectOf = (certificate: X509Certificate): Readonly<Record<string, unknown>> =>
  (certificate.toLegacyObject() as unknown as { subject: Record<string, unknown> }).subject;

/** The common name of a certificate's subject; empty when it has none or several. */
export function commonName(certificate: X509Certificate): string {
  const { CN } = subjectOf(certificate);
  return typeof CN === 'string' ? CN : '';
}

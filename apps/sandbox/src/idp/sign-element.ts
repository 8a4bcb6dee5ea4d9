import { SignedXml } from 'xml-crypto';
import type { KeyedCertificate } from '../certificates/issue';
import { ALGORITHMS } from './saml-names';

/** Puts an enveloped signature into a SAML message, right after its Issuer as the schema demands. */
export function signElement(
  xml: string,
  name: 'Assertion' | 'Response' | 'EntityDescriptor',
  signer: KeyedCertificate,
): string {
  const xpath = `/*[local-name(.)='${name}']`;
  const signature = new SignedXml({
    privateKey: signer.key,
    publicCert: signer.certificate,
    signatureAlgorithm: ALGORITHMS.rsaSha256,
    canonicalizationAlgorithm: ALGORITHMS.exclusiveC14n,
  });
  signature.idAttributes = ['ID'];
  signature.addReference({
    xpath,
    transforms: [ALGORITHMS.enveloped, ALGORITHMS.exclusiveC14n],
    digestAlgorithm: ALGORITHMS.sha256,
  });
  const location =
    name === 'EntityDescriptor'
      ? { reference: xpath, action: 'prepend' as const }
      : { reference: `${xpath}/*[local-name(.)='Issuer']`, action: 'after' as const };
  signature.computeSignature(xml, { prefix: 'ds', location });
  return signature.getSignedXml();
}

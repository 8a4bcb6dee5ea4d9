import { createPrivateKey, createSign } from 'node:crypto';
import { type SignatureAlgorithm, SignedXml } from 'xml-crypto';
import type { KeyedCertificate } from '../certificates/issue';
import { ALGORITHMS } from './saml-names';

/** Puts an enveloped signature into a SAML message, right after its Issuer as the schema demands. */
export function signElement(
  xml: string,
  name: 'Assertion' | 'Response' | 'EntityDescriptor' | 'EntitiesDescriptor',
  signer: KeyedCertificate,
): string {
  const xpath = `/*[local-name(.)='${name}']`;
  const signature = new SignedXml({
    privateKey: signer.key,
    publicCert: signer.certificate,
    signatureAlgorithm: isElliptic(signer) ? ALGORITHMS.ecdsaSha256 : ALGORITHMS.rsaSha256,
    canonicalizationAlgorithm: ALGORITHMS.exclusiveC14n,
  });
  signature.SignatureAlgorithms = { ...signature.SignatureAlgorithms, [ALGORITHMS.ecdsaSha256]: EcdsaSha256 };
  signature.idAttributes = ['ID'];
  signature.addReference({
    xpath,
    transforms: [ALGORITHMS.enveloped, ALGORITHMS.exclusiveC14n],
    digestAlgorithm: ALGORITHMS.sha256,
  });
  const location =
    name === 'EntityDescriptor' || name === 'EntitiesDescriptor'
      ? { reference: xpath, action: 'prepend' as const }
      : { reference: `${xpath}/*[local-name(.)='Issuer']`, action: 'after' as const };
  signature.computeSignature(xml, { prefix: 'ds', location });
  return signature.getSignedXml();
}

const isElliptic = ({ key }: KeyedCertificate): boolean => createPrivateKey(key).asymmetricKeyType === 'ec';

/** XML writes an ECDSA signature as r and s side by side (RFC 4050 section 3.3). */
class EcdsaSha256 implements SignatureAlgorithm {
  readonly getSignature = ((signedInfo: string, key: string) =>
    createSign('sha256')
      .update(signedInfo)
      .sign({ key, dsaEncoding: 'ieee-p1363' }, 'base64')) as SignatureAlgorithm['getSignature'];

  verifySignature(): boolean {
    throw new Error('the sandbox signs only');
  }

  getAlgorithmName(): string {
    return ALGORITHMS.ecdsaSha256;
  }
}

import { createSign, createVerify, type KeyLike, type VerifyKeyObjectInput } from 'node:crypto';
import type { SignatureAlgorithm } from 'xml-crypto';

type SignatureAlgorithmClass = new () => SignatureAlgorithm;
const MORE = 'http://www.w3.org/2001/04/xmldsig-more#';

/** What SAML messages may be signed by (deployment profile, section 8): SHA-1 and weaker are not in the list. */
export const SIGNATURE_ALGORITHMS: Readonly<Record<string, SignatureAlgorithmClass>> = {
  [`${MORE}rsa-sha256`]: algorithm('rsa', `${MORE}rsa-sha256`, 'sha256'),
  [`${MORE}rsa-sha384`]: algorithm('rsa', `${MORE}rsa-sha384`, 'sha384'),
  [`${MORE}rsa-sha512`]: algorithm('rsa', `${MORE}rsa-sha512`, 'sha512'),
  [`${MORE}ecdsa-sha256`]: algorithm('ec', `${MORE}ecdsa-sha256`, 'sha256'),
  [`${MORE}ecdsa-sha384`]: algorithm('ec', `${MORE}ecdsa-sha384`, 'sha384'),
  [`${MORE}ecdsa-sha512`]: algorithm('ec', `${MORE}ecdsa-sha512`, 'sha512'),
};

export const DIGEST_ALGORITHMS: readonly string[] = [
  'http://www.w3.org/2001/04/xmlenc#sha256',
  'http://www.w3.org/2001/04/xmlenc#sha512',
];

export const EXCLUSIVE_C14N = 'http://www.w3.org/2001/10/xml-exc-c14n#';
export const ENVELOPED = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';

/** XML writes an ECDSA signature as r and s side by side (RFC 4050 section 3.3), not as ASN.1. */
function algorithm(kind: 'rsa' | 'ec', name: string, hash: string): SignatureAlgorithmClass {
  const withEncoding = (key: KeyLike): VerifyKeyObjectInput =>
    ({ key, ...(kind === 'ec' ? { dsaEncoding: 'ieee-p1363' } : {}) }) as VerifyKeyObjectInput;
  return class {
    readonly getSignature = ((signedInfo: string, key: KeyLike) =>
      createSign(hash).update(signedInfo).sign(withEncoding(key), 'base64')) as SignatureAlgorithm['getSignature'];
    readonly verifySignature = ((material: string, key: KeyLike, value: string) =>
      createVerify(hash)
        .update(material)
        .verify(withEncoding(key), value, 'base64')) as SignatureAlgorithm['verifySignature'];
    getAlgorithmName(): string {
      return name;
    }
  };
}

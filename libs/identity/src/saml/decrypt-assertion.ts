import { constants, createDecipheriv, privateDecrypt } from 'node:crypto';
import { childrenOf, demand, onlyChild, onlyElement } from './saml-document';
import { NS } from './saml-names';
import { SamlRefusal } from './saml-refusal';

interface ContentCipher {
  readonly name: 'aes-128-cbc' | 'aes-192-cbc' | 'aes-256-cbc' | 'aes-128-gcm' | 'aes-192-gcm' | 'aes-256-gcm';
  readonly keyBytes: number;
}

const TAG_BYTES = 16;
const cipher = (bits: 128 | 192 | 256, mode: 'cbc' | 'gcm'): ContentCipher => ({
  name: `aes-${bits}-${mode}`,
  keyBytes: bits / 8,
});

/** What an assertion may be encrypted by (deployment profile, section 8); Triple DES is not in the list. */
const CONTENT: Readonly<Record<string, ContentCipher>> = {
  [`${NS.xenc}aes128-cbc`]: cipher(128, 'cbc'),
  [`${NS.xenc}aes192-cbc`]: cipher(192, 'cbc'),
  [`${NS.xenc}aes256-cbc`]: cipher(256, 'cbc'),
  [`${NS.xenc11}aes128-gcm`]: cipher(128, 'gcm'),
  [`${NS.xenc11}aes192-gcm`]: cipher(192, 'gcm'),
  [`${NS.xenc11}aes256-gcm`]: cipher(256, 'gcm'),
};

/** How its key may be wrapped: RSA-OAEP only. RSA 1.5 falls to Bleichenbacher's attack and is forbidden. */
const OAEP = [`${NS.xenc}rsa-oaep-mgf1p`, `${NS.xenc11}rsa-oaep`];

/** The hash within OAEP is a parameter of encryption, where SHA-1 is no weakness (RFC 8017 appendix B.1). */
const OAEP_HASH: Readonly<Record<string, string>> = {
  [`${NS.dsig}sha1`]: 'sha1',
  [`${NS.xenc}sha256`]: 'sha256',
  'http://www.w3.org/2001/04/xmldsig-more#sha384': 'sha384',
  [`${NS.xenc}sha512`]: 'sha512',
};
const MGF: Readonly<Record<string, string>> = {
  [`${NS.xenc11}mgf1sha1`]: 'sha1',
  [`${NS.xenc11}mgf1sha256`]: 'sha256',
  [`${NS.xenc11}mgf1sha384`]: 'sha384',
  [`${NS.xenc11}mgf1sha512`]: 'sha512',
};

/** The XML within an EncryptedAssertion, by whichever of our keys (PEM) it was encrypted for. */
export function decryptAssertion(encrypted: Element, keys: readonly string[]): string {
  const data = onlyChild(encrypted, NS.xenc, 'EncryptedData');
  const encryptedKey = onlyElement(encrypted, NS.xenc, 'EncryptedKey');
  const content = CONTENT[methodOf(data)];
  demand(content !== undefined, 'algorithm', 'EncryptionMethod of the assertion');
  const wrapped = cipherValue(encryptedKey);
  const hash = oaepHash(encryptedKey);
  for (const key of keys) {
    const contentKey = unwrap(wrapped, key, hash);
    if (contentKey?.length === content.keyBytes) return decrypt(content, contentKey, cipherValue(data));
  }
  throw new SamlRefusal('decryption', 'it was encrypted for another key');
}

function oaepHash(encryptedKey: Element): string {
  demand(OAEP.includes(methodOf(encryptedKey)), 'algorithm', 'EncryptionMethod of the key');
  const method = onlyChild(encryptedKey, NS.xenc, 'EncryptionMethod');
  const [digest] = childrenOf(method, NS.dsig, 'DigestMethod');
  const [mask] = childrenOf(method, NS.xenc11, 'MGF');
  const hash = digest ? OAEP_HASH[digest.getAttribute('Algorithm') ?? ''] : 'sha1';
  const maskHash = mask ? MGF[mask.getAttribute('Algorithm') ?? ''] : 'sha1';
  // OpenSSL by way of Node uses one hash for both; `rsa-oaep-mgf1p` with SHA-256 means two different ones.
  demand(hash !== undefined && hash === maskHash, 'algorithm', 'the hashes of OAEP');
  return hash;
}

function unwrap(wrapped: Buffer, key: string, oaepHash: string): Buffer | undefined {
  try {
    return privateDecrypt({ key, oaepHash, padding: constants.RSA_PKCS1_OAEP_PADDING }, wrapped);
  } catch {
    return undefined;
  }
}

/** XML Encryption 1.1 section 5.2: the vector stands first, with GCM the tag last, with CBC the padding's length last. */
function decrypt({ name }: ContentCipher, key: Buffer, value: Buffer): string {
  const isGcm = name.endsWith('gcm');
  const vectorBytes = isGcm ? 12 : 16;
  try {
    const decipher = createDecipheriv(name as 'aes-256-gcm', key, value.subarray(0, vectorBytes));
    if (isGcm) decipher.setAuthTag(value.subarray(-TAG_BYTES));
    else decipher.setAutoPadding(false);
    const body = value.subarray(vectorBytes, isGcm ? -TAG_BYTES : undefined);
    const plain = Buffer.concat([decipher.update(body), decipher.final()]);
    return (isGcm ? plain : withoutPadding(plain)).toString('utf8');
  } catch (error) {
    if (error instanceof SamlRefusal) throw error;
    throw new SamlRefusal('decryption');
  }
}

function withoutPadding(plain: Buffer): Buffer {
  const padding = plain.at(-1) ?? 0;
  demand(padding >= 1 && padding <= 16, 'decryption');
  return plain.subarray(0, -padding);
}

const methodOf = (parent: Element): string =>
  onlyChild(parent, NS.xenc, 'EncryptionMethod').getAttribute('Algorithm') ?? '';

const cipherValue = (parent: Element): Buffer => {
  const value = onlyChild(onlyChild(parent, NS.xenc, 'CipherData'), NS.xenc, 'CipherValue');
  return Buffer.from(value.textContent ?? '', 'base64');
};
